package homeward.audit.figures;

import java.util.List;

import homeward.events.StateCode;

/**
 * The figures that a state can read.
 *
 * @param periods published ones, newest first; a year before its quarters
 * @param pairs pairs of the state of which any count was ever published
 */
public record FiguresList(List<String> periods, List<Between> pairs) {

    /** A pair of states. */
    public record Between(StateCode requesting, StateCode requested) {}
}
