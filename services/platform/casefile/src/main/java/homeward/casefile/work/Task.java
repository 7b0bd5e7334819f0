package homeward.casefile.work;

import java.time.Instant;
import java.util.UUID;

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
 */
public record Task(
        String what,
        Side by,
        @Nullable StateCode transitState,
        @Nullable PersonId personId,
        @Nullable UUID documentId,
        @Nullable Instant due,
        @Nullable Instant since,
        @Nullable RuleBasis basis,
        boolean undisclosed) {

    public static Task of(Enum<?> what, Side by) {
        return new Task(what.name(), by, null, null, null, null, null, null, false);
    }

    public Task about(PersonId person) {
        return new Task(what, by, transitState, person, documentId, due, since, basis, undisclosed);
    }

    public Task about(PersonId person, UUID document) {
        return new Task(what, by, transitState, person, document, due, since, basis, undisclosed);
    }

    public Task dueAt(@Nullable Instant moment) {
        return new Task(what, by, transitState, personId, documentId, moment, since, basis, undisclosed);
    }

    /** Counted from a moment by a rule. */
    public Task counted(@Nullable Instant from, @Nullable RuleBasis rule) {
        return new Task(what, by, transitState, personId, documentId, due, from, rule, undisclosed);
    }

    public Task ofTransit(StateCode state) {
        return new Task(what, Side.TRANSIT, state, personId, documentId, due, since, basis, undisclosed);
    }

    /** For the requesting state alone: nobody else learns that it exists. */
    public Task kept() {
        return new Task(what, Side.REQUESTING, transitState, personId, documentId, due, since, basis, true);
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
