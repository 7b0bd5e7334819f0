package homeward.reintegration.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.stages.TransferStage;

/** When the travellers are expected, and whether they came. */
public record TransferView(TransferStage stage, List<Journey> itineraries) {

    /** @param expected planned arrival in the requested state */
    public record Journey(
            UUID itineraryId,
            List<PersonId> travellers,
            Arrival arrival,
            Instant expected,
            int legs,
            @Nullable Instant handedOverAt) {

        Journey now(Arrival next, @Nullable Instant handedOver) {
            return new Journey(itineraryId, travellers, next, expected, legs, handedOver);
        }
    }

    public enum Arrival {
        PLANNED,
        UNDER_WAY,
        ARRIVED,
        HANDED_OVER,
        FAILED
    }

    TransferView change(UUID itinerary, UnaryOperator<Journey> change) {
        return new TransferView(
                stage,
                Entries.change(itineraries, journey -> journey.itineraryId().equals(itinerary), change));
    }

    TransferView at(TransferStage next) {
        return new TransferView(next, itineraries);
    }
}
