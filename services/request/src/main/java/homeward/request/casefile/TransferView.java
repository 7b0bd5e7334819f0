package homeward.request.casefile;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import homeward.events.stages.TransferStage;
import homeward.events.transport.TransferEvent.FailureReason;

/**
 * How far the transfer has come.
 *
 * @param departs planned departure of the latest itinerary
 * @param arrives planned arrival of its last leg
 * @param incidents number of incidents found
 */
public record TransferView(
        TransferStage stage,
        @Nullable Instant departs,
        @Nullable Instant arrives,
        @Nullable Instant departedAt,
        @Nullable Instant handedOverAt,
        @Nullable FailureReason failure,
        int incidents) {

    static final TransferView NONE = new TransferView(TransferStage.EXPECTED, null, null, null, null, null, 0);

    TransferView at(TransferStage next) {
        return new TransferView(next, departs, arrives, departedAt, handedOverAt, failure, incidents);
    }

    TransferView planned(Instant departure, Instant arrival) {
        return new TransferView(stage, departure, arrival, null, null, null, incidents);
    }

    TransferView departed(Instant moment) {
        return new TransferView(
                stage, departs, arrives, departedAt == null ? moment : departedAt, handedOverAt, failure, incidents);
    }

    TransferView handedOver(Instant moment) {
        return new TransferView(stage, departs, arrives, departedAt, moment, failure, incidents);
    }

    TransferView failed(FailureReason reason) {
        return new TransferView(stage, departs, arrives, departedAt, handedOverAt, reason, incidents);
    }

    TransferView oneMoreIncident() {
        return new TransferView(stage, departs, arrives, departedAt, handedOverAt, failure, incidents + 1);
    }
}
