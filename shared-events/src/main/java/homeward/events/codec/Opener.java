package homeward.events.codec;

import java.util.Optional;

import homeward.events.PersonId;

/** Decrypts personal data with the keys held by the reader's state. */
@FunctionalInterface
public interface Opener {

    /**
     * The plaintext; empty if the reader's state holds no such key (any more).
     *
     * @throws RuntimeException if the key is held but the ciphertext or its associated data was altered
     */
    Optional<byte[]> open(PersonId person, String keyId, byte[] ciphertext, byte[] associatedData);
}
