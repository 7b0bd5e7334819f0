package homeward.request.application.refuse;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.request.application.ApplicationCommand.RefuseReadmission;
import homeward.request.application.ApplicationState;
import homeward.request.application.ReplyLimit;
import homeward.request.application.Requirements;
import homeward.request.application.Standing;
import homeward.request.application.Submission;
import homeward.treaties.TreatyProfile;
import homeward.treaties.TreatyProfile.OnSilence;

/** Decides on a refusal of readmission. It requires a reason and is too late once silence has become consent. */
public final class RefuseReadmissionDecision {

    private RefuseReadmissionDecision() {}

    public static List<ApplicationEvent> decide(
            RefuseReadmission c, ApplicationState state, Circumstances at, TreatyProfile profile) {
        Submission submission = Requirements.running(state);
        Requirements.requestedSide(submission, at);
        Standing standing = Requirements.standing(state, c.personId());
        Requirements.reasons(c.reasons(), "refusal-needs-a-reason", "a refusal requires at least one reason");
        switch (standing) {
            case Standing.Awaiting _ when !state.silentAbout(c.personId()) -> {}
            case Standing.Awaiting _ -> inTime(state.replyLimit(), at, profile);
            case Standing.Deemed _ -> throw tooLate(profile);
            case Standing.Consented _,
                    Standing.Questioned _,
                    Standing.ConsentLost _,
                    Standing.Withdrawn _,
                    Standing.Refused _ ->
                throw Refusal.conflict("one-reply-per-person", "this person's readmission has already been answered");
        }
        return List.of(new ReadmissionRefused(c.caseId(), c.personId(), c.reasons(), c.explanation()));
    }

    /** Depends on the moment itself, not on whether the clock has already recorded the deemed consent. */
    private static void inTime(@Nullable ReplyLimit limit, Circumstances at, TreatyProfile profile) {
        if (limit != null && limit.passedAt(at.now()) && profile.onSilence().value() == OnSilence.DEEMED_CONSENT) {
            throw tooLate(profile);
        }
    }

    private static Refusal tooLate(TreatyProfile profile) {
        return Refusal.rule(
                "refusal-within-reply-limit",
                "the reply limit has passed, and silence is consent under the treaty",
                profile.onSilence().basis());
    }
}
