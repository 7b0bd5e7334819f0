package homeward.transport.transfer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;

/**
 * A protection concern as far as it has been learned.
 *
 * @param raisedAt null where only the lifting has been learned so far
 */
public record Concern(PersonId personId, @Nullable Instant raisedAt, boolean lifted) {

    public boolean open() {
        return raisedAt != null && !lifted;
    }
}
