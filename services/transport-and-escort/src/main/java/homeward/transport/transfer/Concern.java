package homeward.transport.transfer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;

/**
 * A protection concern, as learned by this service.
 *
 * @param raisedAt null if only its lifting has been learned so far
 */
public record Concern(PersonId personId, @Nullable Instant raisedAt, boolean lifted) {

    public boolean open() {
        return raisedAt != null && !lifted;
    }
}
