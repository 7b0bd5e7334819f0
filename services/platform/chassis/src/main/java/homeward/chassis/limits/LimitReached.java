package homeward.chassis.limits;

import java.time.Duration;

/** The caller has used up a day's requests or readings. */
public final class LimitReached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    LimitReached(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** Until the next day. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
