package homeward.chassis.security;

import io.quarkus.security.ForbiddenException;

/** The token does not say who its bearer is. */
public final class ClaimMissing extends ForbiddenException {

    private static final long serialVersionUID = 1L;

    ClaimMissing(String message) {
        super(message);
    }

    ClaimMissing(String message, Throwable cause) {
        super(message, cause);
    }
}
