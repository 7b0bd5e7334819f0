package homeward.console.visit;

import java.util.Locale;

/**
 * A form that opened nothing, as far as the page that says so needs it.
 *
 * @param code as it was typed
 */
record Attempt(Outcome outcome, String code) {

    /** Why it opened nothing. */
    enum Outcome {
        /** Code or secret was not typed. */
        BOTH(422),
        CLOSED(404),
        OFTEN(429),
        SILENT(503);

        private final int status;

        Outcome(int status) {
            this.status = status;
        }

        /** Of the page that says so. */
        int status() {
            return status;
        }

        /** Key of the text that says so. */
        String text() {
            return "fault." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "Attempt[" + outcome + "]";
    }
}
