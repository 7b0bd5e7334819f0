package homeward.transport.transfer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import homeward.events.RuleBasis;
import homeward.events.transport.TransferEvent.TransferNotified;

/**
 * The notice of a transfer.
 *
 * @param earliestDeparture that it permits; null if there is none, or it has been overtaken
 * @param given whether one was ever given for the itinerary
 * @param awaited whether the requested state has still to answer or to acknowledge it
 * @param answer by when and by which rule it answers; null if no rule asks for an answer, or it has been given
 * @param basis by which it was given, with the working days that were counted; null if none was given
 * @param beforeEscortsChanged what the notice permitted that was overtaken by a change of escorts alone; null otherwise
 */
public record Notice(
        @Nullable Instant earliestDeparture,
        boolean given,
        boolean awaited,
        @Nullable Answer answer,
        @Nullable RuleBasis basis,
        @Nullable Instant beforeEscortsChanged) {

    static final Notice NONE = new Notice(null, false, false, null, null, null);

    /** @param due end of the limit */
    public record Answer(@Nullable Instant due, RuleBasis basis) {}

    static Notice given(TransferNotified e) {
        Answer answer = e.answerLimit() == null ? null : new Answer(e.answerDue(), e.answerLimit());
        return new Notice(e.earliestDeparture(), true, e.renewed() || answer != null, answer, e.basis(), null);
    }

    Notice acknowledged() {
        return new Notice(earliestDeparture, given, false, null, basis, beforeEscortsChanged);
    }

    /** The journey, or who travels, is another: a new notice keeps the lead time. */
    Notice overtaken() {
        return new Notice(null, given, false, null, basis, null);
    }

    /** The journey is the same. */
    Notice overtakenByEscorts() {
        return new Notice(
                null, given, false, null, basis, earliestDeparture == null ? beforeEscortsChanged : earliestDeparture);
    }
}
