package homeward.request.application;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Role;
import homeward.events.request.Concern;
import homeward.request.application.ApplicationState.Phase;

/** Preconditions shared by several decisions; each refusal names its rule. */
public final class Requirements {

    private static final Set<String> PLAN_OR_ESCORT = Set.of(Role.TRANSPORT_COORDINATOR, Role.ESCORT_LEADER);

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

    /** Requires that the person has not been handed over: from then on the return can only be claimed to be in error. */
    public static void notHandedOver(ApplicationState state, PersonId person) {
        if (state.handover(person).isPresent()) {
            throw Refusal.conflict("person-handed-over", "the person has been handed over to the requested state");
        }
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

    /** The acting officer, to be recorded where only the requesting state reads it. */
    public static Concern.Author author(Circumstances at) {
        return new Concern.Author(
                at.actor().id(), at.actor().authority(), at.actor().state());
    }

    /** Whether the acting officer is that one, whatever authority or role the token names this time. */
    public static boolean same(Concern.Author officer, Circumstances at) {
        return officer.id().equals(at.actor().id())
                && officer.state().equals(at.actor().state());
    }

    /** Requires an officer who neither plans transfers nor escorts, whatever other roles he or she holds. */
    public static void neitherPlansNorEscorts(String rule, Circumstances at) {
        if (at.actor().roles().stream().anyMatch(PLAN_OR_ESCORT::contains)) {
            throw Refusal.notYours(rule, "whoever plans transfers or escorts does not decide this");
        }
    }

    /** Requires that the acting state can still read what it recorded about the protection of a person. */
    public static void protectionKnown(ApplicationState state, PersonId person) {
        if (!state.protection().known(person)) {
            throw Refusal.conflict(
                    "protection-record-erased",
                    "your state has erased what it recorded about the protection of this person; nothing can be"
                            + " decided on it any more");
        }
    }

    public static void reasons(Collection<?> reasons, String rule, String detail) {
        if (reasons.isEmpty()) {
            throw Refusal.rule(rule, detail);
        }
    }
}
