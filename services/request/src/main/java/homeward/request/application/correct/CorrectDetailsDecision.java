package homeward.request.application.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ConsentQuestioned;
import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.ApplicationEvent.DetailsCorrected;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.PersonalDetails;
import homeward.events.request.Transferee;
import homeward.request.application.ApplicationCommand.CorrectDetails;
import homeward.request.application.ApplicationState;
import homeward.request.application.ApplicationState.Phase;
import homeward.request.application.ReplyLimit;
import homeward.request.application.Requirements;
import homeward.request.application.Standing;
import homeward.request.application.Submission;
import homeward.request.application.submit.Persons;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;

/**
 * Decides on a correction of what the form says about a person; possible at any time, also in a closed case. If the reply
 * rests on what was corrected, a consent given before has to be upheld, and a reply limit that is running runs anew from
 * the correction, so that nobody's silence about other data becomes consent; an extension that ends later stands. What
 * describes another person is no correction.
 */
public final class CorrectDetailsDecision {

    private CorrectDetailsDecision() {}

    public static List<ApplicationEvent> decide(
            CorrectDetails c, ApplicationState state, Circumstances at, TreatyProfile profile, LimitClock limits) {
        Submission submission = Requirements.submission(state);
        Requirements.requestingSide(submission, at);
        Standing standing = Requirements.standing(state, c.personId());
        Requirements.about(c.explanation(), c.personId()::equals);
        if (!c.details().person().equals(c.personId())) {
            throw Refusal.invalid("personId", "must be the person whose details are given");
        }
        if (!(c.details() instanceof Personal.Present<PersonalDetails>(PersonId _, PersonalDetails details))) {
            throw Refusal.invalid("details", "must be given");
        }
        Transferee before = submission.person(c.personId());
        if (before.details() instanceof Personal.Present<PersonalDetails> known
                && CorrectedFields.ofAnother(known.value(), details)) {
            throw Refusal.conflict(
                    "correction-keeps-the-person",
                    "surname, given names and date of birth all differ from those recorded: for another person a new"
                            + " application is submitted, and this one withdrawn");
        }
        Transferee after = Persons.corrected(
                before,
                c.details(),
                c.accompaniedBy(),
                submission.persons(),
                limits.day(at.now(), submission.requestingState()));
        Set<CorrectedField> corrected = before.details() instanceof Personal.Present<PersonalDetails> known
                ? CorrectedFields.between(known.value(), details)
                : CorrectedFields.all();
        if (!Objects.equals(before.accompaniedBy(), after.accompaniedBy())) {
            corrected.add(CorrectedField.ACCOMPANYING_PARENT);
        }
        if (corrected.isEmpty()) {
            throw Refusal.conflict("correction-changes-something", "the details are the same as those recorded");
        }
        List<ApplicationEvent> events = new ArrayList<>();
        events.add(new DetailsCorrected(
                c.caseId(),
                c.personId(),
                corrected,
                at.now(),
                after.minor(),
                after.majority(),
                after.accompaniedBy(),
                after.details(),
                c.explanation()));
        if (state.phase() == Phase.RUNNING
                && state.handover(c.personId()).isEmpty()
                && corrected.stream().anyMatch(CorrectedField::evidences)) {
            events.addAll(judgedAnew(c, state, standing, at, profile, limits));
        }
        return events;
    }

    private static List<ApplicationEvent> judgedAnew(
            CorrectDetails c,
            ApplicationState state,
            Standing standing,
            Circumstances at,
            TreatyProfile profile,
            LimitClock limits) {
        return switch (standing) {
            case Standing.Consented _, Standing.Deemed _ -> List.of(new ConsentQuestioned(c.caseId(), c.personId()));
            case Standing.Awaiting _ -> {
                Submission submission = Requirements.submission(state);
                ReplyLimit running = state.replyLimit();
                yield running == null
                        ? List.of()
                        : profile.replyLimit(submission.procedure()).stream()
                                .map(rule -> limits.count(at.now(), rule, submission.requestedState()))
                                .filter(limit -> limit.end().isAfter(running.due()))
                                .<ApplicationEvent>map(
                                        limit -> new ReplyLimitSet(c.caseId(), limit.end(), limit.basis()))
                                .toList();
            }
            case Standing.Questioned _, Standing.Refused _, Standing.Withdrawn _, Standing.ConsentLost _ -> List.of();
        };
    }
}
