package homeward.console.access;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Access as the service tells it.
 *
 * @param code for the letter
 */
record GivenAccess(Access access, String code) {

    /**
     * What is known of it.
     *
     * @param openedAt null if it was never used
     */
    record Access(
            String accessId,
            Instant givenAt,
            Instant until,
            boolean guardianPresent,
            int failures,
            @Nullable Instant openedAt,
            boolean revoked) {}

    /** None or one. */
    record Known(List<Access> access) {}
}
