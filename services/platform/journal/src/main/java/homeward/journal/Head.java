package homeward.journal;

import java.util.Arrays;
import java.util.List;

/**
 * The data of a journal's newest commit that the next one depends on.
 *
 * @param position its position; 0 for an empty journal
 * @param hash its hash; 32 zero bytes for an empty journal
 * @param at when it was recorded, milliseconds since 1970; {@code Long.MIN_VALUE} for an empty journal
 * @param maxTime latest event time up to here, milliseconds since 1970; {@code Long.MIN_VALUE} for an empty journal
 */
@SuppressWarnings("ArrayRecordComponent")
public record Head(long position, byte[] hash, long at, long maxTime) {

    static final Head EMPTY = new Head(0, new byte[ChainHash.LENGTH], Long.MIN_VALUE, Long.MIN_VALUE);

    /** Whether the list contains this commit, by position and hash. */
    boolean isIn(List<Head> heads) {
        return heads.stream().anyMatch(other -> other.position == position && Arrays.equals(other.hash, hash));
    }
}
