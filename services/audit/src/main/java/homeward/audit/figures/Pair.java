package homeward.audit.figures;

import homeward.events.StateCode;

/** Two states, one of which applies to the other. */
record Pair(StateCode requesting, StateCode requested) {

    /** As {@link #toString()} writes it. */
    static Pair parse(String text) {
        int between = text.indexOf('-');
        return new Pair(new StateCode(text.substring(0, between)), new StateCode(text.substring(between + 1)));
    }

    boolean has(StateCode state) {
        return requesting.equals(state) || requested.equals(state);
    }

    /** E.g. {@code AUT-RUS}. */
    @Override
    public String toString() {
        return requesting + "-" + requested;
    }
}
