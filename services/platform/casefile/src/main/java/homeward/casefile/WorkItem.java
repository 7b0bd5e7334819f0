package homeward.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.casefile.CaseLine.Stages;
import homeward.casefile.summary.ApplicationSummary.Form;
import homeward.casefile.work.Direction;
import homeward.casefile.work.Side;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.treaties.Limit;

/**
 * A case in a work list.
 *
 * @param direction what the caller's state is in this case
 * @param form null before the application has arrived, and for a transit state
 * @param persons number of persons in the application
 * @param minor whether one of them is, or may be, a minor; null for a transit state
 * @param suspended whether a person's return is suspended
 * @param tasks what the desk waits for, due next first; of a transit state its own
 * @param concerns what waits for the requesting state because of a concern, for itself alone
 * @param assigned to whom in the caller's state; null if to nobody
 * @param opened when the first event of the case was recorded
 * @param changed when the last event of the case was recorded; null for a transit state, which is not told of most of them
 */
public record WorkItem(
        CaseId caseId,
        Direction direction,
        @Nullable Form form,
        int persons,
        @Nullable Boolean minor,
        Stages stages,
        boolean suspended,
        List<Awaited> tasks,
        List<Awaited> concerns,
        @Nullable Assigned assigned,
        Instant opened,
        @Nullable Instant changed) {

    /**
     * Something that the case waits for, and why.
     *
     * @param what e.g. {@code REPLY_LIMIT_ENDS}
     * @param by which side is to act
     * @param states the state or states that are to act
     * @param mine whether the caller's state is one of them
     * @param personId null if the whole case is concerned
     * @param documentId null unless a travel document is concerned
     * @param due the first moment that is too late; null if there is none
     * @param overdue whether that moment has come
     * @param since when the time for it began; null if that is not known, or nothing was counted
     * @param counted the time that the rule gives; null if the rule is not one that counts
     * @param basis the rule with its article; null if it follows from no rule
     * @param local the moment due in the time of both states; empty if nothing is due
     */
    public record Awaited(
            String what,
            Side by,
            List<StateCode> states,
            boolean mine,
            @Nullable PersonId personId,
            @Nullable UUID documentId,
            @Nullable Instant due,
            boolean overdue,
            @Nullable Instant since,
            @Nullable Limit counted,
            @Nullable RuleBasis basis,
            List<Local> local) {}

    /** A moment in the time of a state's capital. */
    public record Local(StateCode state, OffsetDateTime at) {}
}
