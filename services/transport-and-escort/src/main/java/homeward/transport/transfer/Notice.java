package homeward.transport.transfer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The notice of a transfer.
 *
 * @param earliestDeparture that it permits; null if there is none, or it has been overtaken
 * @param given whether one was ever given for the itinerary
 * @param awaited whether the requested state has still to acknowledge it
 * @param beforeEscortsChanged what the notice permitted that was overtaken by a change of escorts alone; null otherwise
 */
public record Notice(
        @Nullable Instant earliestDeparture,
        boolean given,
        boolean awaited,
        @Nullable Instant beforeEscortsChanged) {

    static final Notice NONE = new Notice(null, false, false, null);

    static Notice given(Instant earliestDeparture, boolean renewed) {
        return new Notice(earliestDeparture, true, renewed, null);
    }

    Notice acknowledged() {
        return new Notice(earliestDeparture, given, false, beforeEscortsChanged);
    }

    /** The journey, or who travels, is another: a new notice keeps the lead time. */
    Notice overtaken() {
        return new Notice(null, given, false, null);
    }

    /** The journey is the same. */
    Notice overtakenByEscorts() {
        return new Notice(null, given, false, earliestDeparture == null ? beforeEscortsChanged : earliestDeparture);
    }
}
