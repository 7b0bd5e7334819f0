package homeward.transport.transfer;

import java.time.Instant;

import homeward.events.StateCode;

/**
 * The failure of a transfer.
 *
 * @param statedBy the state that recorded it
 * @param byTakeBack whether it followed from the take-back of the travellers, and has its time
 */
public record Failure(Instant failedAt, StateCode statedBy, boolean byTakeBack) {

    Failure rather(Instant corrected) {
        return new Failure(corrected, statedBy, byTakeBack);
    }
}
