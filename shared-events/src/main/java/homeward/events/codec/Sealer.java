package homeward.events.codec;

import homeward.events.PersonId;

/** Encrypts personal data with the data key of a person. */
@FunctionalInterface
public interface Sealer {

    /** @param associatedData what the ciphertext is bound to: event id and place in the payload, UTF-8 */
    SealedBytes seal(PersonId person, byte[] plaintext, byte[] associatedData);

    /** @param keyId which of the person's keys was used */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record SealedBytes(String keyId, byte[] ciphertext) {}
}
