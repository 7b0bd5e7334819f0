package homeward.console.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.console.histories.Step;
import homeward.console.histories.Trail;

/** Steps stand in the order of causes; a moment cuts each service's journal by the clock. */
class ReplayTest {

    @Test
    void theLastStepOfAMomentIsOneThatWasDecidedByThen() {
        List<Step> steps = List.of(step(1, "request", 0), step(2, "identification", 20), step(3, "request", 10));

        assertThat(last(steps, 15)).isEqualTo(3);
        assertThat(last(steps, 5)).isEqualTo(1);
    }

    @Test
    void whatItsJournalHasAfterALaterDecisionIsNotBeforeTheMoment() {
        List<Step> steps = List.of(step(1, "request", 0), step(2, "request", 20), step(3, "request", 10));

        assertThat(last(steps, 15)).isEqualTo(1);
    }

    @Test
    void beforeTheFirstDecisionThereIsNone() {
        assertThat(last(List.of(step(1, "request", 10)), 5)).isNull();
    }

    private static @Nullable Integer last(List<Step> steps, int second) {
        Trail trail = new Trail(Cases.CASE, "NLD", "RUS", steps.size(), steps, null);
        Step last = Replay.last(trail, at(second));
        return last == null ? null : last.step();
    }

    private static Step step(int number, String service, int second) {
        Step like = Cases.step(number, "ReceiptConfirmed", "RUS", null);
        return new Step(
                number,
                like.event(),
                service,
                like.stream(),
                like.sequence(),
                like.type(),
                at(second),
                at(second),
                at(second),
                like.by(),
                like.authority(),
                like.actor(),
                like.command(),
                like.correlation(),
                like.causation(),
                like.treaty(),
                like.rules(),
                like.changed());
    }

    private static Instant at(int second) {
        return Instant.parse("2026-05-05T07:00:00Z").plusSeconds(second);
    }
}
