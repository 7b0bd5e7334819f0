package homeward.request.application.receipt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.InterviewLimitSet;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.request.application.ApplicationCommand.ConfirmReceipt;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;
import homeward.request.application.Submission;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;

/**
 * Decides on a confirmation of receipt. It starts the reply limit if the treaty counts from confirmed receipt or from a
 * complete dossier: by confirming, the requested state acknowledges that the dossier is complete. Under a protocol by which
 * the reply limit starts with the result of the interview asked for, it starts only the limit for that result.
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
        switch (profile.replyStart(submission.interviewRequested()).value()) {
            case CONFIRMED_RECEIPT, COMPLETE_DOSSIER ->
                profile.replyLimit(submission.procedure())
                        .map(rule -> limits.count(c.receivedAt(), rule, submission.requestedState()))
                        .map(limit -> new ReplyLimitSet(c.caseId(), limit.end(), limit.basis()))
                        .ifPresent(events::add);
            case RECEIPT, INTERVIEW_RESULT -> {}
        }
        if (submission.interviewRequested()) {
            profile.interviewResult()
                    .map(rule -> limits.count(c.receivedAt(), rule, submission.requestedState()))
                    .map(limit -> new InterviewLimitSet(c.caseId(), limit.end(), limit.basis()))
                    .ifPresent(events::add);
        }
        return events;
    }
}
