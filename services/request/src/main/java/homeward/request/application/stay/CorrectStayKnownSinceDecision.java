package homeward.request.application.stay;

import java.time.LocalDate;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.StayKnownSinceCorrected;
import homeward.request.application.ApplicationCommand.CorrectStayKnownSince;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;
import homeward.request.application.Submission;
import homeward.request.application.submit.SubmissionLimit;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;

/**
 * The requesting state corrects since when it knew of the irregular stay, at any later time and not to a day after the
 * submission. The submission limit is judged anew: an application that was late from the corrected day should never have been
 * submitted, and is withdrawn instead.
 */
public final class CorrectStayKnownSinceDecision {

    private CorrectStayKnownSinceDecision() {}

    public static List<ApplicationEvent> decide(
            CorrectStayKnownSince c,
            ApplicationState state,
            Circumstances at,
            TreatyProfile profile,
            LimitClock limits) {
        Submission submission = Requirements.submission(state);
        Requirements.requestingSide(submission, at);
        LocalDate mistaken = submission.stayKnownSince();
        if (mistaken == null) {
            throw Refusal.conflict("recorded-before-corrected", "the form says nothing of an irregular stay");
        }
        if (c.corrected().equals(mistaken)) {
            throw Refusal.invalid("corrected", "is the day already recorded");
        }
        if (c.corrected().isAfter(limits.day(submission.submittedAt(), submission.requestingState()))) {
            throw Refusal.invalid("corrected", "must not be after the submission");
        }
        SubmissionLimit.inTime(
                submission.persons(),
                c.corrected(),
                submission.requestingState(),
                submission.submittedAt(),
                profile,
                limits,
                "counted from that day the application was submitted too late: withdraw it for the persons who are not"
                        + " nationals");
        return List.of(new StayKnownSinceCorrected(c.caseId(), mistaken, c.corrected()));
    }
}
