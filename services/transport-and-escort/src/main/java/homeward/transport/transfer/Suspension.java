package homeward.transport.transfer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;

/**
 * A suspension of a return, as learned by this service.
 *
 * @param suspendedAt null if only its end has been learned so far
 * @param sequence of its beginning in the application's stream; -1 if only its end has been learned so far
 */
public record Suspension(PersonId personId, @Nullable Instant suspendedAt, long sequence, boolean ended) {

    static final long UNKNOWN = -1;

    public boolean inForce() {
        return suspendedAt != null && !ended;
    }
}
