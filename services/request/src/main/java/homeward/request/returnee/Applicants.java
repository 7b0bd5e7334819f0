package homeward.request.returnee;

import jakarta.inject.Singleton;

import homeward.chassis.commands.Streams;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.deciding.StreamIds;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.events.request.Transferee;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;
import homeward.request.application.Submission;

/** Whose access an officer may give. Blocking. */
@Singleton
class Applicants {

    private final Streams streams;
    private final Caller caller;

    Applicants(Streams streams, Caller caller) {
        this.streams = streams;
        this.caller = caller;
    }

    /**
     * A person of a case whose requesting state is the caller's.
     *
     * @throws Refusal if there is no such case or person for the caller, or the caller is of the other side
     */
    Transferee of(CaseId caseId, PersonId person) {
        ApplicationState application = streams.state(
                        ApplicationCommand.STREAM_TYPE,
                        StreamIds.of(ApplicationCommand.STREAM_TYPE, caseId),
                        caller.state(),
                        ApplicationState.class)
                .orElseThrow(() -> Refusal.unknown("there is no such case, or it is not visible to you"));
        Submission submission = Requirements.submission(application);
        if (!submission.requestingState().equals(caller.state())) {
            throw Refusal.notYours("requesting-side-only", "only the requesting state may do this");
        }
        if (!application.standings().containsKey(person)) {
            throw Refusal.unknown("this case has no such person");
        }
        return submission.person(person);
    }

    /**
     * Who stands beside a child may be its guardian, or whoever sells it: child protection says which.
     *
     * @throws Refusal if the person may be a minor, and no guardian is there or somebody else gives access
     */
    void mayBeGiven(Transferee person, boolean guardianPresent) {
        if (!person.minor()) {
            return;
        }
        if (!caller.actor().roles().contains(Role.CHILD_PROTECTION_OFFICER)) {
            throw Refusal.notYours(
                    "child-protection-only", "to a person who may be a minor, access is given by child protection");
        }
        if (!guardianPresent) {
            throw Refusal.rule(
                    "guardian-present",
                    "to a person who may be a minor, access is given in presence of a guardian only");
        }
    }
}
