package homeward.histories;

import java.util.Set;

import homeward.events.StateCode;

/** The two sides of a case, by its application. */
public record Sides(StateCode requesting, StateCode requested) {

    public boolean has(StateCode state) {
        return requesting.equals(state) || requested.equals(state);
    }

    public Set<StateCode> both() {
        return Set.of(requesting, requested);
    }

    /** The other side. */
    public StateCode partner(StateCode of) {
        return requesting.equals(of) ? requested : requesting;
    }
}
