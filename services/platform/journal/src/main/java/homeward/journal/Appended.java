package homeward.journal;

/**
 * The acknowledgement of an append: the commit is stored exactly once and confirmed by a majority.
 *
 * @param position position of the commit in the journal, from 1
 * @param first sequence of its first event
 * @param last sequence of its last event
 * @param alreadyStored whether the commit id had been stored before; the other values are then those of the stored
 *     commit. Exception: if two processes append the same commit at the same position in the same millisecond, their
 *     bytes are equal, and the one that loses its acknowledgement may return false too
 */
public record Appended(long position, long first, long last, boolean alreadyStored) {}
