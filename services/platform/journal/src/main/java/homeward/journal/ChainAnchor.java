package homeward.journal;

/**
 * External evidence about a journal: the hash of the commit at a position. Every record on Kafka carries one. Without
 * an anchor, a journal that was truncated, or recomputed from some commit on, verifies as intact.
 */
@SuppressWarnings("ArrayRecordComponent")
public record ChainAnchor(long position, byte[] hash) {}
