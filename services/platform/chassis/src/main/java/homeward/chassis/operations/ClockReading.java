package homeward.chassis.operations;

import java.time.Duration;
import java.time.Instant;

import homeward.chassis.time.MovableClock;

/** @param now the service's current time */
public record ClockReading(Duration offset, Instant now, boolean movable) {

    static ClockReading of(MovableClock clock) {
        return new ClockReading(clock.offset(), clock.instant(), clock.movable());
    }
}
