package homeward.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import homeward.chassis.time.MovableClock;

/**
 * A fixed clock for a service under test, so that expected times are constants; it can be moved forward like any service's clock. A test produces it in place of the chassis' clock:
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
