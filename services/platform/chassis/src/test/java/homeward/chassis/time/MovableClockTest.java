package homeward.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal;

class MovableClockTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Clock SYSTEM = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void runsAheadByItsOffset() {
        MovableClock clock = new MovableClock(SYSTEM, Duration.ZERO, true);

        clock.moveTo(Duration.ofDays(30));

        assertThat(clock.instant()).isEqualTo(NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void tellsTimeInWholeMilliseconds() {
        Clock exact = Clock.fixed(NOW.plusNanos(999_999_999), ZoneOffset.UTC);

        assertThat(new MovableClock(exact, Duration.ofNanos(1_500_000), true).instant())
                .isEqualTo(NOW.plusMillis(1001));
    }

    @Test
    void neverMovesBackwards() {
        MovableClock clock = new MovableClock(SYSTEM, Duration.ofDays(2), true);

        assertThatThrownBy(() -> clock.moveTo(Duration.ofDays(1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("clock-runs-forward"));
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void acknowledgesTheOffsetInForceAgain() {
        MovableClock clock = new MovableClock(SYSTEM, Duration.ofDays(2), true);

        assertThat(clock.moveTo(Duration.ofDays(2))).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void standsWhereItIsNotMovable() {
        MovableClock clock = new MovableClock(SYSTEM, Duration.ZERO, false);

        assertThatThrownBy(() -> clock.moveTo(Duration.ofDays(1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("clock-stands"));
    }

    @Test
    void startsNowhereButAtRealTimeWhereItIsNotMovable() {
        assertThatThrownBy(() -> new MovableClock(SYSTEM, Duration.ofDays(1), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isMovableOnlyBesideALocalIssuer() {
        ClockProducer producer = new ClockProducer();

        assertThat(producer.movableClock(Duration.ZERO, true, URI.create("http://localhost:8180/homeward"))
                        .movable())
                .isTrue();
        assertThat(producer.movableClock(Duration.ZERO, true, URI.create("https://192.0.2.1/realms/homeward"))
                        .movable())
                .isFalse();
        assertThat(producer.movableClock(Duration.ZERO, false, URI.create("http://127.0.0.1:8180/homeward"))
                        .movable())
                .isFalse();
    }
}
