package homeward.transport.transfer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A person's latest medical examination.
 *
 * @param fitUntil first moment at which the certificate is no longer valid; null if the person was found unfit
 */
public record Examination(Instant examinedAt, @Nullable Instant fitUntil) {

    public boolean unfit() {
        return fitUntil == null;
    }

    public boolean fitAt(Instant moment) {
        return fitUntil != null && !moment.isBefore(examinedAt) && moment.isBefore(fitUntil);
    }

    /** The later examination prevails; of two at the same time the one recorded last. */
    Examination or(Examination next) {
        return next.examinedAt.isBefore(examinedAt) ? this : next;
    }
}
