package homeward.transport.transfer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A person's latest medical examination.
 *
 * @param fitUntil the first moment at which the certificate no longer counts; null where the person was found unfit
 */
public record Examination(Instant examinedAt, @Nullable Instant fitUntil) {

    public boolean unfit() {
        return fitUntil == null;
    }

    public boolean fitAt(Instant moment) {
        return fitUntil != null && !moment.isBefore(examinedAt) && moment.isBefore(fitUntil);
    }

    /** The later examination counts; of two at the same moment the one recorded last. */
    Examination or(Examination next) {
        return next.examinedAt.isBefore(examinedAt) ? this : next;
    }
}
