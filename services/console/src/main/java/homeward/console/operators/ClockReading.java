package homeward.console.operators;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A service's clock. */
public record ClockReading(Duration offset, Instant now, boolean movable) {

    /** What lacks something is no answer. */
    public ClockReading {
        Objects.requireNonNull(offset);
        Objects.requireNonNull(now);
    }

    public boolean isReal() {
        return offset.isZero();
    }

    public long days() {
        return offset.toDays();
    }

    public int hours() {
        return offset.toHoursPart();
    }

    public int minutes() {
        return offset.toMinutesPart();
    }
}
