package homeward.request.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.InterviewLimitSet;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.treaties.LimitClock;
import homeward.treaties.LimitClock.Counted;
import homeward.treaties.TreatyProfile;
import homeward.treaties.TreatyProfile.ReplyStart;

/**
 * The limits that start with a moment which the requested state states, by the treaty and that state's calendar.
 *
 * @param reply null if the reply limit does not start with it
 * @param interviewResult null if no limit for the result of an interview does
 */
public record StartedLimits(
        @Nullable Counted reply, @Nullable Counted interviewResult) {

    public static final StartedLimits NONE = new StartedLimits(null, null);

    /**
     * By receipt: the reply limit, if the treaty counts from confirmed receipt or from a complete dossier, since by confirming
     * the requested state acknowledges that the dossier is complete; and the limit for the result of an interview asked for.
     */
    public static StartedLimits byReceipt(
            Instant receivedAt, Submission submission, TreatyProfile profile, LimitClock limits) {
        boolean starts =
                switch (profile.replyStart(submission.interviewRequested()).value()) {
                    case CONFIRMED_RECEIPT, COMPLETE_DOSSIER -> true;
                    case RECEIPT, INTERVIEW_RESULT -> false;
                };
        return new StartedLimits(
                starts ? reply(receivedAt, submission, profile, limits) : null,
                submission.interviewRequested()
                        ? profile.interviewResult()
                                .map(rule -> limits.count(receivedAt, rule, submission.requestedState()))
                                .orElse(null)
                        : null);
    }

    /** By the result of an interview: the reply limit, under a protocol that says so. */
    public static StartedLimits byInterviewResult(
            Instant sentAt, Submission submission, TreatyProfile profile, LimitClock limits) {
        return profile.replyStart(true).value() == ReplyStart.INTERVIEW_RESULT
                ? new StartedLimits(reply(sentAt, submission, profile, limits), null)
                : NONE;
    }

    private static @Nullable Counted reply(
            Instant start, Submission submission, TreatyProfile profile, LimitClock limits) {
        return profile.replyLimit(submission.procedure())
                .map(rule -> limits.count(submission.limitFrom(start), rule, submission.requestedState()))
                .orElse(null);
    }

    /** The events that set them. */
    public List<ApplicationEvent> set(CaseId caseId) {
        List<ApplicationEvent> events = new ArrayList<>();
        if (reply != null) {
            events.add(new ReplyLimitSet(caseId, reply.end(), reply.basis()));
        }
        if (interviewResult != null) {
            events.add(new InterviewLimitSet(caseId, interviewResult.end(), interviewResult.basis()));
        }
        return events;
    }
}
