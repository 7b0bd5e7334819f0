package homeward.journal;

/**
 * The acknowledgement of an append: the commit is stored, once, and confirmed by a majority.
 *
 * @param position place of the commit in the journal, from 1
 * @param first sequence of its first event
 * @param last sequence of its last event
 * @param alreadyStored whether the commit id had been stored before; the other values are then those of the stored one.
 *     Two processes that try the same commit in the same place at the same millisecond write the same bytes: the one that
 *     then loses an acknowledgement takes the other's for its own and answers false
 */
public record Appended(long position, long first, long last, boolean alreadyStored) {}
