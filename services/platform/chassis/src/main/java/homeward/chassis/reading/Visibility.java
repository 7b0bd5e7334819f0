package homeward.chassis.reading;

import java.util.Optional;

import homeward.events.StateCode;

/** On whose behalf documents are read; every query is filtered by it. */
public final class Visibility {

    private final Optional<StateCode> state;

    private Visibility(Optional<StateCode> state) {
        this.state = state;
    }

    /** Documents of which the state is a party; all others do not exist for it. */
    public static Visibility of(StateCode state) {
        return new Visibility(Optional.of(state));
    }

    /** All documents: for the platform itself, never on behalf of a caller. */
    public static Visibility platform() {
        return new Visibility(Optional.empty());
    }

    Optional<StateCode> state() {
        return state;
    }
}
