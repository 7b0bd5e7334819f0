package homeward.request.application.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.LimitEffect;
import homeward.events.request.ApplicationEvent.ReceiptCorrected;
import homeward.request.application.ApplicationCommand.CorrectReceipt;
import homeward.request.application.ApplicationState;
import homeward.request.application.CountedAnew;
import homeward.request.application.Requirements;
import homeward.request.application.StartedLimits;
import homeward.request.application.Submission;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;

/**
 * Decides on a correction of the moment of receipt, by the state that confirmed it; possible at any later time. The limits
 * that started with receipt are counted anew ({@link CountedAnew}); replies, consents and their windows stay.
 */
public final class CorrectReceiptDecision {

    private CorrectReceiptDecision() {}

    public static List<ApplicationEvent> decide(
            CorrectReceipt c, ApplicationState state, Circumstances at, TreatyProfile profile, LimitClock limits) {
        Submission submission = Requirements.submission(state);
        Requirements.requestedSide(submission, at);
        Instant mistaken = state.receivedAt();
        if (mistaken == null) {
            throw Refusal.conflict("recorded-before-corrected", "receipt has not been confirmed yet");
        }
        if (c.corrected().equals(mistaken)) {
            throw Refusal.invalid("corrected", "is the moment already recorded");
        }
        ConfirmReceiptDecision.between("corrected", c.corrected(), submission, at);
        if (state.interview() != null && c.corrected().isAfter(state.interview().resultSentAt())) {
            throw Refusal.invalid("corrected", "must not be after the result of the interview was sent");
        }
        CountedAnew anew =
                CountedAnew.of(state, StartedLimits.byReceipt(c.corrected(), submission, profile, limits), at.now());
        List<ApplicationEvent> events = new ArrayList<>();
        events.add(new ReceiptCorrected(c.caseId(), mistaken, c.corrected(), anew.reply(), anew.interviewResult()));
        events.addAll(anew.set(c.caseId(), LimitEffect.APPLIES));
        return events;
    }
}
