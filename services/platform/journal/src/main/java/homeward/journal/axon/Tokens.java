package homeward.journal.axon;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

import homeward.journal.Limits;

/** The global position of an event as one number: its commit's position times 4,096 plus its index in the commit. */
final class Tokens {

    private Tokens() {}

    static long of(long position, int index) {
        return position * Limits.COMMIT_EVENTS + index;
    }

    static long positionOf(long number) {
        return number / Limits.COMMIT_EVENTS;
    }

    /** The token after everything up to a position. */
    static TrackingToken endOf(long position) {
        return new GlobalSequenceTrackingToken(of(position, Limits.COMMIT_EVENTS - 1));
    }

    /** The token before an event. */
    static TrackingToken before(long position, int index) {
        return new GlobalSequenceTrackingToken(of(position, index) - 1);
    }

    /** The number of a token; for null, the one before position 1. */
    static long numberOf(@Nullable TrackingToken token) {
        if (token == null) {
            return of(1, 0) - 1;
        }
        if (token instanceof GlobalSequenceTrackingToken sequence) {
            return sequence.getGlobalIndex();
        }
        throw new IllegalArgumentException(
                "the journal reads from a GlobalSequenceTrackingToken, not from " + token.getClass());
    }
}
