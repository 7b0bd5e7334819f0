package homeward.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class RestartsTest {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private final Restarts restarts = Restarts.usual();

    @Test
    void eachEndWithinAMinuteDoublesThePauseAndTheFifthIsTheLast() {
        assertThat(restarts.after(START)).contains(Duration.ofSeconds(1));
        assertThat(restarts.after(START.plusSeconds(3))).contains(Duration.ofSeconds(2));
        assertThat(restarts.after(START.plusSeconds(7))).contains(Duration.ofSeconds(4));
        assertThat(restarts.after(START.plusSeconds(13))).contains(Duration.ofSeconds(8));
        assertThat(restarts.after(START.plusSeconds(23))).isEmpty();
    }

    @Test
    void anEndLongAfterTheLastOneCountsAsTheFirst() {
        restarts.after(START);
        restarts.after(START.plusSeconds(3));
        assertThat(restarts.after(START.plusSeconds(64))).contains(Duration.ofSeconds(1));
    }
}
