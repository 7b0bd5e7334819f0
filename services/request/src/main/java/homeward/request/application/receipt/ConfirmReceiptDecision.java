package homeward.request.application.receipt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.request.application.ApplicationCommand.ConfirmReceipt;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;
import homeward.request.application.Submission;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;
import homeward.treaties.TreatyProfile.ReplyStart;

/**
 * Decides about a confirmation of receipt. Where the treaty counts from confirmed receipt, the reply limit starts here;
 * so it does where it counts from a complete dossier, because confirming is how the requested state says it has one.
 */
public final class ConfirmReceiptDecision {

    private ConfirmReceiptDecision() {}

    public static List<ApplicationEvent> decide(
            ConfirmReceipt c, ApplicationState state, Circumstances at, TreatyProfile profile, LimitClock limits) {
        Submission submission = Requirements.running(state);
        Requirements.requestedSide(submission, at);
        if (state.receivedAt() != null) {
            throw Refusal.conflict("receipt-confirmed", "receipt has already been confirmed");
        }
        // Officers give a moment in whole seconds: the second of submission itself is not before it.
        Instant earliest = submission.submittedAt().truncatedTo(ChronoUnit.SECONDS);
        if (c.receivedAt().isBefore(earliest) || c.receivedAt().isAfter(at.now())) {
            throw Refusal.invalid("receivedAt", "lies between submission and now");
        }
        List<ApplicationEvent> events = new ArrayList<>();
        events.add(new ReceiptConfirmed(c.caseId(), c.receivedAt()));
        if (profile.replyStart().value() != ReplyStart.RECEIPT) {
            profile.replyLimit(submission.procedure())
                    .map(rule -> new ReplyLimitSet(
                            c.caseId(),
                            limits.end(c.receivedAt(), rule.value(), submission.requestedState()),
                            rule.basis()))
                    .ifPresent(events::add);
        }
        return events;
    }
}
