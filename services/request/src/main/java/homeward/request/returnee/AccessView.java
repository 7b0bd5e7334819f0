package homeward.request.returnee;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.chassis.codes.Access;

/**
 * A person's access, as officers see it.
 *
 * @param until when it ends by itself
 * @param failures how often somebody had the code and not the secret; after ten times nobody gets in with it
 * @param openedAt when it was used last; null if it never was
 * @param revoked whether an officer has ended it
 */
public record AccessView(
        UUID accessId,
        Instant givenAt,
        Instant until,
        boolean guardianPresent,
        int failures,
        @Nullable Instant openedAt,
        boolean revoked) {

    static AccessView of(Access access) {
        return new AccessView(
                access.id(),
                access.givenAt(),
                access.until(),
                access.guardianPresent(),
                access.failures(),
                access.openedAt(),
                access.revoked());
    }
}
