package homeward.journal;

import java.util.Arrays;
import java.util.List;

/**
 * The newest commit of a journal, as far as the next one depends on it.
 *
 * @param position its place; 0 for an empty journal
 * @param hash its hash; 32 zero bytes for an empty journal
 * @param at when it was recorded, milliseconds since 1970; {@code Long.MIN_VALUE} for an empty journal
 * @param maxTime latest time an event claims up to here, milliseconds since 1970; {@code Long.MIN_VALUE} if empty
 */
@SuppressWarnings("ArrayRecordComponent")
public record Head(long position, byte[] hash, long at, long maxTime) {

    static final Head EMPTY = new Head(0, new byte[ChainHash.LENGTH], Long.MIN_VALUE, Long.MIN_VALUE);

    /** Whether one of them is this very commit, by position and hash. */
    boolean isIn(List<Head> heads) {
        return heads.stream().anyMatch(other -> other.position == position && Arrays.equals(other.hash, hash));
    }
}
