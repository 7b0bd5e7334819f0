package homeward.request.application.remind;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ReplyReminderSent;
import homeward.request.application.ApplicationCommand.SendReplyReminder;
import homeward.request.application.ApplicationState;
import homeward.request.application.ReplyLimit;
import homeward.request.application.Requirements;
import homeward.request.application.Standing;
import homeward.request.application.Submission;

/**
 * Decides on a reminder for the persons without a reply, once the reply limit has passed. It sets no new limit and has
 * no legal effect.
 */
public final class SendReplyReminderDecision {

    private SendReplyReminderDecision() {}

    public static List<ApplicationEvent> decide(SendReplyReminder c, ApplicationState state, Circumstances at) {
        Submission submission = Requirements.running(state);
        Requirements.requestingSide(submission, at);
        Set<PersonId> unanswered = new LinkedHashSet<>(state.personsWith(Standing.Awaiting.class::isInstance));
        if (unanswered.isEmpty()) {
            throw Refusal.conflict("reply-outstanding", "every person's readmission has been answered");
        }
        ReplyLimit limit = state.replyLimit();
        if (limit == null || !limit.passedAt(at.now())) {
            throw Refusal.notYet("reply-overdue", "the reply limit has not passed");
        }
        Requirements.about(c.explanation(), unanswered::contains);
        return List.of(new ReplyReminderSent(c.caseId(), unanswered, limit.due(), c.explanation()));
    }
}
