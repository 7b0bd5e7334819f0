package homeward.feed.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import homeward.chassis.webhooks.Webhook.Progress;
import homeward.chassis.webhooks.Webhook.State;

/**
 * What follows from an attempt.
 *
 * @param first pause after the first failure; each further one doubles it
 * @param longest pause
 * @param failures so many attempts must have failed, one after the other, before a webhook is parked
 * @param time and for so long
 */
record Retrying(Duration first, Duration longest, int failures, Duration time) {

    /** Doubling more often would overflow, and is longer than any pause. */
    private static final int MOST_DOUBLINGS = 30;

    /** @param place behind what was acknowledged */
    Progress acknowledged(String place, Instant now) {
        return new Progress(State.ACTIVE, place, 0, null, null, now, now);
    }

    /**
     * @param chance from 0 to 1: shortens the pause by up to half, so that receivers are not asked in step
     */
    Progress failed(Progress before, String reason, Instant now, double chance) {
        int count = before.failures() + 1;
        Instant since = before.failures() == 0 ? now : Objects.requireNonNullElse(before.since(), now);
        boolean over = count >= failures && !now.isBefore(since.plus(time));
        return over
                ? new Progress(State.PARKED, before.place(), count, now, reason, now, before.told())
                : new Progress(
                        State.ACTIVE,
                        before.place(),
                        count,
                        since,
                        reason,
                        now.plus(pause(count, chance)),
                        before.told());
    }

    /** This build cannot tell what comes next: parked at once, since whoever tries again fails again. */
    static Progress defect(Progress before, Instant now) {
        return new Progress(
                State.PARKED,
                before.place(),
                before.failures() + 1,
                now,
                "a defect of this service",
                now,
                before.told());
    }

    private Duration pause(int count, double chance) {
        Duration doubled = first.multipliedBy(1L << Math.min(count - 1, MOST_DOUBLINGS));
        Duration whole = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofMillis(Math.round(whole.toMillis() * (1 - chance / 2)));
    }
}
