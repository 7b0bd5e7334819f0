package homeward.console.histories;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Lists;

/**
 * Steps of a case's history that follow each other, each after its cause.
 *
 * @param requesting the state that asks
 * @param requested the state that is asked
 * @param steps number of all steps
 * @param next cursor of those that follow; null after the last
 */
public record Trail(
        String caseId,
        String requesting,
        String requested,
        int steps,
        @Nullable List<Step> page,
        @Nullable String next) {

    public List<Step> all() {
        return Lists.of(page);
    }

    /** The step of that number, if it is among these. */
    public Optional<Step> step(int number) {
        return all().stream().filter(step -> step.step() == number).findFirst();
    }

    /** The step of that event, if it is among these. */
    public Optional<Step> event(@Nullable String event) {
        return all().stream().filter(step -> step.event().equals(event)).findFirst();
    }

    /** The state across the border. */
    public String other(String state) {
        return state.equals(requesting) ? requested : requesting;
    }

    /** Whether these are what follows the step of that number. */
    boolean follows(int number) {
        return all().isEmpty() ? number >= steps : all().getFirst().step() == number + 1;
    }
}
