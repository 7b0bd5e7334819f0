package homeward.transport.transfer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import homeward.events.RuleBasis;

/**
 * The notice of a transfer.
 *
 * @param earliestDeparture that it permits; null if there is none, or it has been overtaken
 * @param given whether one was ever given for the itinerary
 * @param awaited whether the requested state has still to acknowledge it
 * @param basis by which it was given, with the working days that were counted; null if none was given
 * @param beforeEscortsChanged what the notice permitted that was overtaken by a change of escorts alone; null otherwise
 */
public record Notice(
        @Nullable Instant earliestDeparture,
        boolean given,
        boolean awaited,
        @Nullable RuleBasis basis,
        @Nullable Instant beforeEscortsChanged) {

    static final Notice NONE = new Notice(null, false, false, null, null);

    static Notice given(Instant earliestDeparture, boolean renewed, RuleBasis basis) {
        return new Notice(earliestDeparture, true, renewed, basis, null);
    }

    Notice acknowledged() {
        return new Notice(earliestDeparture, given, false, basis, beforeEscortsChanged);
    }

    /** The journey, or who travels, is another: a new notice keeps the lead time. */
    Notice overtaken() {
        return new Notice(null, given, false, basis, null);
    }

    /** The journey is the same. */
    Notice overtakenByEscorts() {
        return new Notice(
                null, given, false, basis, earliestDeparture == null ? beforeEscortsChanged : earliestDeparture);
    }
}
