package homeward.events.codec;

import homeward.events.Audience;
import homeward.events.PersonId;

/** Encrypts personal data with a person's data keys. */
@FunctionalInterface
public interface Sealer {

    /**
     * @param audience the states that can open it
     * @param associatedData event id and path of the field in the payload, UTF-8
     */
    SealedBytes seal(PersonId person, Audience audience, byte[] plaintext, byte[] associatedData);

    /** @param keyId id of the person's key that was used */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record SealedBytes(String keyId, byte[] ciphertext) {}
}
