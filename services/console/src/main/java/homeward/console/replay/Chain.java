package homeward.console.replay;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Basis;
import homeward.console.histories.Step;
import homeward.console.histories.Trail;
import homeward.console.words.Speech;

/**
 * Why a step happened: what led to it above, what followed at once below.
 *
 * @param rules that it says it applied
 */
public record Chain(Node cause, List<Basis> rules, Node step, List<Node> effects) {

    /** @param href null if it is no step, or one that is far away */
    public record Node(String what, String about, @Nullable String href) {}

    /**
     * @param trail the step and those around it
     * @param hrefs addresses of steps
     */
    static Chain of(Step step, Trail trail, Hrefs hrefs, Speech say) {
        return new Chain(
                trail.event(step.causation())
                        .map(cause -> node(cause, hrefs, say))
                        .orElseGet(() -> new Node(
                                say.word("chain", step.isAutomatic() ? "EARLIER" : "REQUEST"),
                                step.command() + ", " + step.causation(),
                                null)),
                step.applied(),
                node(step, hrefs, say),
                trail.all().stream()
                        .filter(one -> one.causation().equals(step.event()))
                        .map(one -> node(one, hrefs, say))
                        .toList());
    }

    private static Node node(Step step, Hrefs hrefs, Speech say) {
        return new Node(
                say.event(step.service(), step.type()),
                say.word("chain", "STEP") + " " + step.step() + ", " + say.moment(step.decided()) + ", " + by(step, say),
                hrefs.step(step));
    }

    /** On whose behalf and by which authority; of the own side's officers, who. */
    static String by(Step step, Speech say) {
        if (step.isAutomatic()) {
            return say.word("history", "AUTOMATIC");
        }
        List<String> all = new ArrayList<>(List.of(say.state(step.by()), step.authority()));
        if (step.actor() != null) {
            all.add(step.actor());
        }
        return String.join(", ", all);
    }
}
