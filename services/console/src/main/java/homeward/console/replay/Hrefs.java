package homeward.console.replay;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Query;
import homeward.console.histories.Step;

/**
 * Addresses of the pages of a case. A step is named by its event; its number says where to look for it first.
 *
 * @param caseId a UUID
 */
record Hrefs(String caseId) {

    String steps() {
        return "/audit/cases/" + caseId;
    }

    /** The list, from that step on. */
    String steps(int number) {
        return steps() + "?step=" + number;
    }

    String replay() {
        return steps() + "/replay";
    }

    String step(Step step) {
        return replay()
                + Query.none()
                        .with("step", step.step())
                        .with("event", step.event())
                        .text();
    }

    /** By number alone: for a step that was not looked at yet. */
    String step(int number) {
        return replay() + "?step=" + number;
    }

    /** @param field a moment as a form has it */
    String moment(String field) {
        return replay() + Query.none().with("moment", field).text();
    }

    /** Two points compared, each a number, an event or a moment; the second one is now if there is none. */
    String compare(Object from, @Nullable Object to) {
        return steps() + "/compare" + Query.none().with("from", from).with("to", to).text();
    }
}
