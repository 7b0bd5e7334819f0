package homeward.transport.transfer;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;

/**
 * A suspension of a return, as learned by this service.
 *
 * @param suspendedAt null if only its end has been learned so far
 * @param raisedBy pseudonym of the officer in this suspension; null if only its end has been learned so far
 * @param sequence of its beginning in the application's stream; -1 if only its end has been learned so far
 */
public record Suspension(
        PersonId personId,
        @Nullable UUID raisedBy,
        @Nullable Instant suspendedAt,
        long sequence,
        boolean ended) {

    static final long UNKNOWN = -1;

    public boolean inForce() {
        return suspendedAt != null && !ended;
    }
}
