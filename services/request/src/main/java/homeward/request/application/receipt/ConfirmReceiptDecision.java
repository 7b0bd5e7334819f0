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
 * Decides on a confirmation of receipt. It starts the reply limit if the treaty counts from confirmed receipt or from a
 * complete dossier: by confirming, the requested state acknowledges that the dossier is complete.
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
        // Officers report whole seconds, so the second of submission is not before the submission.
        Instant earliest = submission.submittedAt().truncatedTo(ChronoUnit.SECONDS);
        if (c.receivedAt().isBefore(earliest) || c.receivedAt().isAfter(at.now())) {
            throw Refusal.invalid("receivedAt", "must lie between submission and now");
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
