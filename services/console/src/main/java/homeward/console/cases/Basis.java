package homeward.console.cases;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Source of a rule that was applied.
 *
 * @param article null if none was found
 * @param verified whether the text was read; an unverified figure is never shown as fact
 * @param workingDays how working days were counted; null if none were
 */
public record Basis(
        String profile,
        int version,
        String field,
        @Nullable String article,
        boolean verified,
        @Nullable WorkingDays workingDays) {

    /** @param earliestEnd the end if days in doubt were working days */
    public record WorkingDays(
            String calendar, boolean verified, @Nullable Instant earliestEnd) {}
}
