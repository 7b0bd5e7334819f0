package homeward.testkit;

import java.util.Set;

import homeward.chassis.deciding.Actor;
import homeward.events.StateCode;

/** Fictional actors. */
public final class TestActors {

    private TestActors() {}

    /** An officer of a state without a role; for deciding code, which checks only the state. */
    public static Actor officer(String state) {
        return with(state);
    }

    public static Actor with(String state, String... roles) {
        return new Actor("officer-" + state, new StateCode(state), "Authority of " + state, Set.of(roles));
    }
}
