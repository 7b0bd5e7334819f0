package homeward.journal;

/**
 * Knowledge from elsewhere about a journal: the commit at this position had this hash. Every record on Kafka carries one.
 * Without an anchor, a journal that was cut off at its end, or recomputed from some commit on, verifies as sound.
 */
@SuppressWarnings("ArrayRecordComponent")
public record ChainAnchor(long position, byte[] hash) {}
