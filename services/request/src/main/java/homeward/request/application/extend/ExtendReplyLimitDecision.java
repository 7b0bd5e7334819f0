package homeward.request.application.extend;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.request.application.ApplicationCommand.ExtendReplyLimit;
import homeward.request.application.ApplicationState;
import homeward.request.application.ReplyLimit;
import homeward.request.application.Requirements;
import homeward.request.application.Standing;
import homeward.request.application.Submission;
import homeward.treaties.Limit;
import homeward.treaties.LimitClock;
import homeward.treaties.Rule;
import homeward.treaties.TreatyProfile;

/** Decides on an extension of the reply limit: with reasons, before the original end, up to the treaty's maximum. */
public final class ExtendReplyLimitDecision {

    private ExtendReplyLimitDecision() {}

    public static List<ApplicationEvent> decide(
            ExtendReplyLimit c, ApplicationState state, Circumstances at, TreatyProfile profile, LimitClock limits) {
        Submission submission = Requirements.running(state);
        Requirements.requestedSide(submission, at);
        Requirements.reasons(c.reasons(), "extension-needs-a-reason", "an extension requires at least one reason");
        ReplyLimit running = running(state);
        Rule<Limit> longest = profile.replyLimitExtended(submission.procedure())
                .orElseThrow(() -> Refusal.rule(
                        "reply-limit-not-extendable",
                        "the treaty has no extension of the reply limit for this procedure",
                        profile.citation("replyLimitExtended." + submission.procedure())));
        if (!at.now().isBefore(running.original())) {
            throw Refusal.rule(
                    "extension-before-limit-ends",
                    "the reply limit can be extended only before its original end",
                    longest.basis());
        }
        if (!c.due().isAfter(running.due())) {
            throw Refusal.invalid("due", "must be later than the current end of the reply limit");
        }
        LimitClock.Counted latest =
                limits.count(state.extensionCountsFrom(running), longest, submission.requestedState());
        if (c.due().isAfter(latest.end())) {
            throw Refusal.rule(
                    "extension-within-treaty-maximum",
                    "the reply limit can be extended to " + latest.end() + " at most",
                    latest.basis());
        }
        Requirements.about(c.explanation(), state.standings()::containsKey);
        return List.of(new ReplyLimitExtended(c.caseId(), c.due(), c.reasons(), c.explanation(), longest.basis()));
    }

    private static ReplyLimit running(ApplicationState state) {
        ReplyLimit limit = state.replyLimit();
        if (limit == null) {
            throw Refusal.conflict("reply-limit-runs", "no reply limit is running");
        }
        if (!state.anyPersonWith(Standing.Awaiting.class::isInstance)) {
            throw Refusal.conflict("one-reply-per-person", "every person's readmission has already been answered");
        }
        return limit;
    }
}
