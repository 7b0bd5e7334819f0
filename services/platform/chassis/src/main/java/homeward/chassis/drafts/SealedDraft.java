package homeward.chassis.drafts;

/**
 * A draft as it is stored.
 *
 * @param keyId of the key under which its content is sealed
 * @param recognised by which a repetition of the same content is recognised; only the vault can compute it
 */
@SuppressWarnings("ArrayRecordComponent")
record SealedDraft(Draft draft, String keyId, byte[] content, byte[] recognised) {}
