package homeward.request.application.error;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ReadmissionInErrorClaimed;
import homeward.request.application.ApplicationCommand.ClaimReadmissionInError;
import homeward.request.application.ApplicationState;
import homeward.request.application.ApplicationState.Journey;
import homeward.request.application.Requirements;
import homeward.request.application.Submission;
import homeward.request.application.submit.Persons;
import homeward.treaties.Limit;
import homeward.treaties.LimitClock;
import homeward.treaties.LimitClock.Counted;
import homeward.treaties.Rule;
import homeward.treaties.TreatyProfile;

/**
 * Decides on a claim that a person was readmitted in error. It is made within the treaty's limit from the handover and
 * returns all identity data; it opens the obligation to take the person back, and the case, if that was closed.
 */
public final class ClaimReadmissionInErrorDecision {

    private ClaimReadmissionInErrorDecision() {}

    public static List<ApplicationEvent> decide(
            ClaimReadmissionInError c,
            ApplicationState state,
            Circumstances at,
            TreatyProfile profile,
            LimitClock limits) {
        Submission submission = Requirements.submission(state);
        Requirements.requestedSide(submission, at);
        Requirements.standing(state, c.personId());
        Requirements.about(c.explanation(), c.personId()::equals);
        if (!c.identity().person().equals(c.personId())) {
            throw Refusal.invalid("personId", "must be the person whose identity is given");
        }
        Map.Entry<UUID, Journey> handover = state.handover(c.personId())
                .orElseThrow(() -> Refusal.notYet(
                        "handover-not-learned",
                        "no handover of this person is known, or the person has to be taken back already"));
        Rule<Limit> rule = profile.readmissionInError()
                .orElseThrow(() -> Refusal.rule(
                        "readmission-in-error-under-treaty",
                        "no rule of this treaty on readmission in error is known",
                        profile.citation("readmissionInError")));
        Counted limit = limits.count(handover.getValue().at(), rule, submission.requestedState());
        if (!at.now().isBefore(limit.end())) {
            throw Refusal.rule(
                    "readmission-in-error-limit",
                    "the limit for claiming that a readmission was in error has passed",
                    limit.basis());
        }
        Persons.described(c.identity(), limits.day(at.now(), submission.requestedState()), "identity");
        return List.of(new ReadmissionInErrorClaimed(
                c.caseId(),
                c.personId(),
                at.newId("readmission-in-error"),
                handover.getKey(),
                c.error(),
                c.identity(),
                c.explanation(),
                at.now(),
                limit.end(),
                limit.basis()));
    }
}
