package homeward.transport.transfer.correction;

import java.time.Instant;
import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.transport.transfer.Failure;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.TransferState;

/** A corrected moment stays before what followed it. */
final class Following {

    private Following() {}

    static void notAfterItsEnd(Instant corrected, Itinerary itinerary, TransferState state) {
        Stream<Instant> failure = Stream.ofNullable(itinerary.failure()).map(Failure::failedAt);
        if (Stream.concat(failure, state.transits().takenBack(itinerary.id())).anyMatch(corrected::isAfter)) {
            throw Refusal.invalid("corrected", "must not be after the failure of the transfer or the take-back");
        }
    }

    static void notAfterTakeBack(Instant corrected, Itinerary itinerary, TransferState state) {
        if (state.transits().takenBack(itinerary.id()).anyMatch(corrected::isAfter)) {
            throw Refusal.invalid("corrected", "must not be after the take-back of the travellers");
        }
    }

    static void another(Instant corrected, Instant mistaken) {
        if (corrected.equals(mistaken)) {
            throw Refusal.invalid("corrected", "is the time already recorded");
        }
    }
}
