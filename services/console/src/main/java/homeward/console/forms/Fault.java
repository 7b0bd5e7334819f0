package homeward.console.forms;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Problem;
import homeward.console.cases.Basis;
import homeward.console.words.Speech;

/**
 * Why a form was not sent on, or not accepted.
 *
 * @param field id of the field to go to
 * @param text in the reader's language if the console has words for the rule, else as the service says it
 * @param basis the treaty's rule; null if it is none
 */
public record Fault(String field, String text, @Nullable Basis basis) {

    /** A fault that the console found itself, because it could not even ask. */
    public static Fault of(String field, String code, Speech say) {
        return new Fault(field, say.word("fault", code), null);
    }

    /**
     * The faults that a service found.
     *
     * @param otherwise the field to go to if the service names none that the form has
     */
    public static List<Fault> of(Problem problem, String otherwise, Speech say) {
        if (problem.isPassing()) {
            return List.of(of(otherwise, problem.status() == 429 ? "TOO_MANY" : "NO_ANSWER", say));
        }
        List<Problem.Violation> all = problem.violations();
        if (all != null && all.size() > 1) {
            List<Fault> faults = new ArrayList<>();
            all.forEach(one -> faults.add(new Fault(otherwise, one.field() + ": " + one.message(), null)));
            return faults;
        }
        String rule = problem.ruleOrStatus();
        String said = say.word("rule", rule);
        String text = !said.equals(rule) ? said : problem.detail() == null ? rule : problem.detail();
        return List.of(new Fault(otherwise, text, problem.basis()));
    }
}
