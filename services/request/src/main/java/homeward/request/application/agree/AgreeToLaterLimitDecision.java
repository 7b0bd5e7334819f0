package homeward.request.application.agree;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.LaterLimitAgreed;
import homeward.events.request.ApplicationEvent.LimitEffect;
import homeward.events.request.ApplicationEvent.StatedMoment;
import homeward.request.application.ApplicationCommand.AgreeToLaterLimit;
import homeward.request.application.ApplicationState;
import homeward.request.application.CountedAnew;
import homeward.request.application.Interview;
import homeward.request.application.Requirements;
import homeward.request.application.StartedLimits;
import homeward.request.application.Submission;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;

/**
 * Decides on the requesting state's agreement to a later end. It names that end, so that nobody agrees to another one; a limit
 * that is over does not run again.
 */
public final class AgreeToLaterLimitDecision {

    private AgreeToLaterLimitDecision() {}

    public static List<ApplicationEvent> decide(
            AgreeToLaterLimit c, ApplicationState state, Circumstances at, TreatyProfile profile, LimitClock limits) {
        Submission submission = Requirements.running(state);
        Requirements.requestingSide(submission, at);
        StatedMoment moment = state.interview() != null && state.interview().startsReplyLimit()
                ? StatedMoment.INTERVIEW_RESULT
                : StatedMoment.RECEIPT;
        CountedAnew anew = CountedAnew.of(state, started(moment, state, submission, profile, limits), at.now());
        Instant later = anew.later()
                .orElseThrow(() -> Refusal.conflict(
                        "later-limit-awaits-agreement",
                        "no running limit would end later by a correction of the requested state"));
        if (!c.due().equals(later)) {
            throw Refusal.invalid("due", "must be the later end of the limit: " + later);
        }
        List<ApplicationEvent> events = new ArrayList<>();
        events.add(new LaterLimitAgreed(c.caseId(), moment, later));
        events.addAll(anew.set(c.caseId(), LimitEffect.AWAITS_AGREEMENT));
        return events;
    }

    private static StartedLimits started(
            StatedMoment moment,
            ApplicationState state,
            Submission submission,
            TreatyProfile profile,
            LimitClock limits) {
        Interview interview = state.interview();
        if (moment == StatedMoment.INTERVIEW_RESULT && interview != null) {
            return StartedLimits.byInterviewResult(interview.resultSentAt(), submission, profile, limits);
        }
        Instant received = state.receivedAt();
        return received == null ? StartedLimits.NONE : StartedLimits.byReceipt(received, submission, profile, limits);
    }
}
