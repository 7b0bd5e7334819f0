package homeward.chassis.reading;

import java.util.Optional;

import homeward.events.StateCode;

/** For whom documents are read: the one filter every query goes through. */
public final class Visibility {

    private final Optional<StateCode> state;

    private Visibility(Optional<StateCode> state) {
        this.state = state;
    }

    /** Only what the state is a party of; anything else does not exist for it. */
    public static Visibility of(StateCode state) {
        return new Visibility(Optional.of(state));
    }

    /** Everything: for the platform itself, never on behalf of a caller. */
    public static Visibility platform() {
        return new Visibility(Optional.empty());
    }

    Optional<StateCode> state() {
        return state;
    }
}
