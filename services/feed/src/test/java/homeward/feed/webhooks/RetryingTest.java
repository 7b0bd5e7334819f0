package homeward.feed.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.chassis.webhooks.Webhook.Progress;
import homeward.chassis.webhooks.Webhook.State;

/** A receiver that fails is asked again ever later, and parked after long enough and often enough. */
class RetryingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Retrying RETRYING =
            new Retrying(Duration.ofSeconds(1), Duration.ofMinutes(10), 5, Duration.ofHours(24));

    private static Progress failing(int failures, Instant since) {
        return new Progress(State.ACTIVE, "place", failures, since, "answered 500", since, null);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, PT1S",
        "0, 1, PT0.5S",
        "1, 0, PT2S",
        "3, 0.5, PT6S",
        "9, 0, PT8M32S",
        "10, 0, PT10M",
        "10, 1, PT5M",
        "5000, 0, PT10M"
    })
    void eachPauseIsTwiceTheOneBeforeUpToTheLongest(int before, double chance, Duration pause) {
        Progress after = RETRYING.failed(failing(before, NOW), "answered 500", NOW, chance);

        assertThat(after.due()).isEqualTo(NOW.plus(pause));
        assertThat(after.failures()).isEqualTo(before + 1);
        assertThat(after.state()).isEqualTo(State.ACTIVE);
        assertThat(after.place()).isEqualTo("place");
    }

    @ParameterizedTest
    @CsvSource({"4, PT24H, PARKED", "4, PT23H59M59.999S, ACTIVE", "3, PT24H, ACTIVE", "400, PT1H, ACTIVE"})
    void itIsParkedAfterSoManyFailuresAndSoLong(int before, Duration ago, State state) {
        Progress after = RETRYING.failed(failing(before, NOW.minus(ago)), "no connection", NOW, 0);

        assertThat(after.state()).isEqualTo(state);
        assertThat(after.reason()).isEqualTo("no connection");
        assertThat(after.since()).isEqualTo(state == State.PARKED ? NOW : NOW.minus(ago));
        assertThat(after.place()).isEqualTo("place");
    }

    @Test
    void theFirstFailureBeginsTheTime() {
        Progress before = Progress.begin("place", NOW.minus(Duration.ofDays(3)));

        assertThat(RETRYING.failed(before, "answered 404", NOW, 0).since()).isEqualTo(NOW);
    }

    @Test
    void whatIsAcknowledgedEndsAllTrouble() {
        Progress after = RETRYING.acknowledged("further", NOW);

        assertThat(after).isEqualTo(new Progress(State.ACTIVE, "further", 0, null, null, NOW, NOW));
    }
}
