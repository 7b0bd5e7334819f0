package homeward.request.application;

import java.util.Collection;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.request.application.ApplicationState.Phase;

/** Preconditions shared by several decisions; each refusal names its rule. */
public final class Requirements {

    private Requirements() {}

    public static Submission submission(ApplicationState state) {
        Submission submission = state.submission();
        if (submission == null) {
            throw Refusal.unknown("no application has been submitted for this case");
        }
        return submission;
    }

    /** Requires that the case is not closed. */
    public static Submission notClosed(ApplicationState state) {
        Submission submission = submission(state);
        if (state.phase() == Phase.CLOSED) {
            throw Refusal.conflict("case-closed", "the case has been closed");
        }
        return submission;
    }

    /** Requires that the application is neither withdrawn nor closed. */
    public static Submission running(ApplicationState state) {
        Submission submission = notClosed(state);
        if (state.phase() == Phase.WITHDRAWN) {
            throw Refusal.conflict("application-withdrawn", "the requesting state has withdrawn the application");
        }
        return submission;
    }

    public static void requestingSide(Submission submission, Circumstances at) {
        if (!at.actor().state().equals(submission.requestingState())) {
            throw Refusal.notYours("requesting-side-only", "only the requesting state may do this");
        }
    }

    public static void requestedSide(Submission submission, Circumstances at) {
        if (!at.actor().state().equals(submission.requestedState())) {
            throw Refusal.notYours("requested-side-only", "only the requested state may do this");
        }
    }

    public static void anyParty(Submission submission, Circumstances at) {
        if (!submission.parties().contains(at.actor().state())) {
            throw Refusal.unknown("no application has been submitted for this case");
        }
    }

    public static Standing standing(ApplicationState state, PersonId person) {
        Standing standing = state.standings().get(person);
        if (standing == null) {
            throw Refusal.invalid("personId", "the application does not cover this person");
        }
        return standing;
    }

    /** Requires that free text concerns one of the persons: it is sealed under that person's key. */
    public static void about(@Nullable Personal<String> explanation, Predicate<PersonId> persons) {
        if (explanation != null && !persons.test(explanation.person())) {
            throw Refusal.invalid("explanation.personId", "must be a person concerned by the command");
        }
    }

    /** The text of a command, where it is part of what an event seals as a whole. */
    public static @Nullable String text(@Nullable Personal<String> given) {
        return given instanceof Personal.Present<String>(PersonId _, String text) ? text : null;
    }

    public static void reasons(Collection<?> reasons, String rule, String detail) {
        if (reasons.isEmpty()) {
            throw Refusal.rule(rule, detail);
        }
    }
}
