package homeward.request.application.receipt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.request.application.ApplicationCommand.ConfirmReceipt;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;
import homeward.request.application.StartedLimits;
import homeward.request.application.Submission;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;

/**
 * Decides on a confirmation of receipt. It starts the reply limit if the treaty says so; under a protocol by which the reply
 * limit starts with the result of the interview asked for, it starts only the limit for that result.
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
        between("receivedAt", c.receivedAt(), submission, at);
        List<ApplicationEvent> events = new ArrayList<>();
        events.add(new ReceiptConfirmed(c.caseId(), c.receivedAt()));
        events.addAll(StartedLimits.byReceipt(c.receivedAt(), submission, profile, limits)
                .set(c.caseId()));
        return events;
    }

    static void between(String field, Instant receivedAt, Submission submission, Circumstances at) {
        // Officers report whole seconds, so the second of submission is not before the submission.
        Instant earliest = submission.submittedAt().truncatedTo(ChronoUnit.SECONDS);
        if (receivedAt.isBefore(earliest) || receivedAt.isAfter(at.now())) {
            throw Refusal.invalid(field, "must lie between submission and now");
        }
    }
}
