package homeward.journal;

/**
 * What is known from elsewhere about a journal: at this position stood a commit with this hash. Every record on Kafka
 * carries one. Without an anchor, a journal that was cut off at the end or recomputed from some commit on looks sound.
 */
@SuppressWarnings("ArrayRecordComponent")
public record ChainAnchor(long position, byte[] hash) {}
