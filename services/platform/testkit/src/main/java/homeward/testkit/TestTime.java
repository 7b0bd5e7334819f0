package homeward.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import homeward.chassis.time.MovableClock;

/**
 * Time for a service under test: it stands still, so that every moment the service answers can be written down, and can
 * be moved forward like any service's. A service's test produces it in place of the chassis' own clock:
 *
 * <pre>{@code
 * final class TestClock {
 *     @Produces
 *     @Singleton
 *     @Alternative
 *     @Priority(1)
 *     MovableClock clock() {
 *         return TestTime.standing();
 *     }
 * }
 * }</pre>
 */
public final class TestTime {

    /** A Tuesday at noon. */
    public static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private TestTime() {}

    public static MovableClock standing() {
        return new MovableClock(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ZERO, true);
    }
}
