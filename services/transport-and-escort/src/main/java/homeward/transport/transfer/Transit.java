package homeward.transport.transfer;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.StateCode;
import homeward.events.transport.TransferEvent.TransitLimits;

/**
 * A request for transit and what became of it.
 *
 * @param usableUntil first moment at which the agreement can no longer be used; null without agreement or limit
 */
public record Transit(
        UUID requestId,
        UUID itineraryId,
        StateCode state,
        TransitLimits limits,
        Standing standing,
        @Nullable Instant usableUntil) {

    public enum Standing {
        REQUESTED,
        AUTHORISED,
        /** Begun by announcement, because silence suffices. */
        ANNOUNCED,
        REFUSED,
        REVOKED;

        public boolean denied() {
            return this == REFUSED || this == REVOKED;
        }
    }

    Transit in(Standing next, @Nullable Instant until) {
        return new Transit(requestId, itineraryId, state, limits, next, until);
    }
}
