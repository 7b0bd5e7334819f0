package homeward.request.application.interview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.InterviewResultTimeCorrected;
import homeward.events.request.ApplicationEvent.LimitEffect;
import homeward.request.application.ApplicationCommand.CorrectInterviewResultTime;
import homeward.request.application.ApplicationState;
import homeward.request.application.CountedAnew;
import homeward.request.application.Interview;
import homeward.request.application.Requirements;
import homeward.request.application.StartedLimits;
import homeward.request.application.Submission;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;

/**
 * Decides on a correction of the moment at which the result of the interview was sent, by the state that sent it; possible at
 * any later time. A reply limit that started with it is counted anew ({@link CountedAnew}); the findings stay.
 */
public final class CorrectInterviewResultTimeDecision {

    private CorrectInterviewResultTimeDecision() {}

    public static List<ApplicationEvent> decide(
            CorrectInterviewResultTime c,
            ApplicationState state,
            Circumstances at,
            TreatyProfile profile,
            LimitClock limits) {
        Submission submission = Requirements.submission(state);
        Requirements.requestedSide(submission, at);
        Interview interview = state.interview();
        Instant received = state.receivedAt();
        if (interview == null || received == null) {
            throw Refusal.conflict("recorded-before-corrected", "the result of an interview has not been recorded yet");
        }
        Instant mistaken = interview.resultSentAt();
        if (c.corrected().equals(mistaken)) {
            throw Refusal.invalid("corrected", "is the moment already recorded");
        }
        RecordInterviewResultDecision.between("corrected", c.corrected(), received, at);
        CountedAnew anew = CountedAnew.of(
                state, StartedLimits.byInterviewResult(c.corrected(), submission, profile, limits), at.now());
        List<ApplicationEvent> events = new ArrayList<>();
        events.add(new InterviewResultTimeCorrected(c.caseId(), mistaken, c.corrected(), anew.reply()));
        events.addAll(anew.set(c.caseId(), LimitEffect.APPLIES));
        return events;
    }
}
