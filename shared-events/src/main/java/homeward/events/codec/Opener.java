package homeward.events.codec;

import java.util.Optional;

import homeward.events.PersonId;

/** Decrypts personal data with a key the reader's state lawfully holds. */
@FunctionalInterface
public interface Opener {

    /**
     * The plaintext; empty where the reader's state holds no such key (any more).
     *
     * @throws RuntimeException if the key is held but the ciphertext or its binding was tampered with
     */
    Optional<byte[]> open(PersonId person, String keyId, byte[] ciphertext, byte[] associatedData);
}
