package homeward.chassis.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import homeward.chassis.deciding.Refusal;

/**
 * The clock of decisions: system time in whole milliseconds, plus an offset that only grows. Moments in requests are cut
 * to milliseconds as well, so that now is never later than now. Kafka, tokens and leases use real time.
 */
public final class MovableClock extends Clock {

    private final Clock system;
    private final boolean movable;
    private volatile Duration offset;

    public MovableClock(Clock system, Duration offset, boolean movable) {
        if (offset.isNegative()) {
            throw new IllegalArgumentException("homeward.clock.offset is negative: time only moves forward");
        }
        if (!movable && !offset.isZero()) {
            throw new IllegalArgumentException("homeward.clock.offset is set, but homeward.clock.movable is not");
        }
        this.system = system;
        this.movable = movable;
        this.offset = offset;
    }

    public Duration offset() {
        return offset;
    }

    public boolean movable() {
        return movable;
    }

    /**
     * Sets the offset.
     *
     * @return the offset in force afterwards
     * @throws Refusal if the clock is not movable, or would run backwards
     */
    public synchronized Duration moveTo(Duration next) {
        if (!movable) {
            throw Refusal.rule("clock-stands", "the clock of this installation cannot be moved");
        }
        if (next.compareTo(offset) < 0) {
            throw Refusal.rule("clock-runs-forward", "time only moves forward; the offset in force is " + offset);
        }
        offset = next;
        return next;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Unsupported: deciding code uses instants; zones belong to treaty limits. */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the clock has no zone");
    }
}
