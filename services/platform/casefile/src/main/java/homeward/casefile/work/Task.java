package homeward.casefile.work;

import java.time.Instant;
import java.util.UUID;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.RuleBasis;
import homeward.events.StateCode;

/**
 * Something that a case waits for.
 *
 * @param what e.g. {@code REPLY_LIMIT_ENDS}
 * @param by who is to act
 * @param transitState which one; null unless a transit state is to act
 * @param personId null if the whole case is concerned
 * @param documentId null unless a travel document is concerned
 * @param due end of the time for it; null if there is none
 * @param since when that time began; null if that is not known, or nothing was counted
 * @param basis the rule by which it is due; null if it follows from no rule
 * @param undisclosed whether it exists for the requesting state alone
 * @param whileOpen whether it waits only until the application has ended
 */
@RecordBuilder
public record Task(
        String what,
        Side by,
        @Nullable StateCode transitState,
        @Nullable PersonId personId,
        @Nullable UUID documentId,
        @Nullable Instant due,
        @Nullable Instant since,
        @Nullable RuleBasis basis,
        boolean undisclosed,
        boolean whileOpen)
        implements TaskBuilder.With {

    public static Task of(Enum<?> what, Side by) {
        return new Task(what.name(), by, null, null, null, null, null, null, false, false);
    }

    public Task about(PersonId person) {
        return withPersonId(person);
    }

    public Task about(PersonId person, UUID document) {
        return withPersonId(person).withDocumentId(document);
    }

    public Task dueAt(@Nullable Instant moment) {
        return withDue(moment);
    }

    /** Counted from a moment by a rule. */
    public Task counted(@Nullable Instant from, @Nullable RuleBasis rule) {
        return withSince(from).withBasis(rule);
    }

    public Task ofTransit(StateCode state) {
        return withBy(Side.TRANSIT).withTransitState(state);
    }

    /** For the requesting state alone: nobody else learns that it exists. */
    public Task kept() {
        return withBy(Side.REQUESTING).withUndisclosed(true);
    }

    /** Only until the application is withdrawn or the case is closed. */
    public Task untilTheEnd() {
        return withWhileOpen(true);
    }

    /** Whether a state that is in this position in the case is to act. */
    boolean isFor(Direction direction, StateCode state) {
        return switch (by) {
            case REQUESTING -> direction == Direction.OUTGOING;
            case REQUESTED -> direction == Direction.INCOMING;
            case EITHER -> direction != Direction.TRANSIT;
            case TRANSIT -> state.equals(transitState);
        };
    }

    /** Whether somebody else than such a state is to act, too. */
    boolean isForOthers(Direction direction, StateCode state) {
        return by == Side.EITHER || !isFor(direction, state);
    }

    /** Whether a state in this position learns of it. */
    boolean isKnownTo(Direction direction, StateCode state) {
        return switch (direction) {
            case OUTGOING -> true;
            case INCOMING -> !undisclosed;
            case TRANSIT -> !undisclosed && state.equals(transitState);
        };
    }
}
