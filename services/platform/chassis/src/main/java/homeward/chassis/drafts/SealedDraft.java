package homeward.chassis.drafts;

/**
 * A draft as it is stored.
 *
 * @param keyId of the key under which its content is sealed
 * @param recognised by which a repetition of the last saving is recognised; only the vault can compute it
 * @param begun the same, of its beginning
 */
@SuppressWarnings("ArrayRecordComponent")
record SealedDraft(Draft draft, String keyId, byte[] content, byte[] recognised, byte[] begun) {}
