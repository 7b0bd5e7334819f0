package homeward.transport.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.Arrived;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.EscortAssigned;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.HandoverSigned;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.events.transport.TransferEvent.TransferNotified;
import homeward.transport.casefile.TransferView.Journey;
import homeward.transport.casefile.TransferView.JourneyStatus;
import homeward.transport.casefile.TransferView.Stage;

/** How the events of a transfer change its itineraries. */
final class Journeys {

    private Journeys() {}

    static List<Journey> after(List<Journey> journeys, TransferEvent event) {
        return switch (event) {
            case ItineraryProposed e -> Entries.add(journeys, proposed(e));
            case EscortAssigned e ->
                change(
                        journeys,
                        e.itineraryId(),
                        j -> new Journey(
                                j.itineraryId(),
                                j.status(),
                                j.travellers(),
                                j.escorted(),
                                Entries.add(j.escorts(), e.function()),
                                j.earliestDeparture(),
                                j.legs(),
                                j.signedBy(),
                                null,
                                null));
            case TransferNotified e ->
                change(
                        journeys,
                        e.itineraryId(),
                        j -> new Journey(
                                j.itineraryId(),
                                JourneyStatus.NOTIFIED,
                                j.travellers(),
                                j.escorted(),
                                j.escorts(),
                                e.earliestDeparture(),
                                j.legs(),
                                j.signedBy(),
                                null,
                                null));
            case Departed e ->
                change(
                        journeys,
                        e.itineraryId(),
                        j -> moved(
                                j,
                                JourneyStatus.UNDER_WAY,
                                e.leg(),
                                stage -> new Stage(stage.leg(), stage.planned(), e.departedAt(), null)));
            case Arrived e ->
                change(
                        journeys,
                        e.itineraryId(),
                        j -> moved(
                                j,
                                e.leg() == j.legs().size() ? JourneyStatus.ARRIVED : JourneyStatus.UNDER_WAY,
                                e.leg(),
                                stage -> new Stage(stage.leg(), stage.planned(), stage.departedAt(), e.arrivedAt())));
            case HandoverSigned e ->
                change(
                        journeys,
                        e.itineraryId(),
                        j -> ended(j, j.status(), Entries.add(j.signedBy(), e.signedBy()), null, null));
            case HandoverCompleted e ->
                change(
                        journeys,
                        e.itineraryId(),
                        j -> ended(j, JourneyStatus.HANDED_OVER, j.signedBy(), e.completedAt(), null));
            case TransferFailed e ->
                change(journeys, e.itineraryId(), j -> ended(j, JourneyStatus.FAILED, j.signedBy(), null, e.reason()));
            default -> journeys;
        };
    }

    private static Journey proposed(ItineraryProposed e) {
        return new Journey(
                e.itineraryId(),
                JourneyStatus.PROPOSED,
                e.travellers().stream()
                        .sorted(Comparator.comparing(PersonId::value))
                        .toList(),
                e.escorted(),
                List.of(),
                null,
                IntStream.range(0, e.legs().size())
                        .mapToObj(place -> new Stage(place + 1, e.legs().get(place), null, null))
                        .toList(),
                List.of(),
                null,
                null);
    }

    private static List<Journey> change(List<Journey> journeys, UUID id, UnaryOperator<Journey> change) {
        return Entries.change(journeys, journey -> journey.itineraryId().equals(id), change);
    }

    private static Journey moved(Journey j, JourneyStatus status, int leg, UnaryOperator<Stage> change) {
        return new Journey(
                j.itineraryId(),
                status,
                j.travellers(),
                j.escorted(),
                j.escorts(),
                j.earliestDeparture(),
                Entries.change(j.legs(), stage -> stage.leg() == leg, change),
                j.signedBy(),
                null,
                null);
    }

    private static Journey ended(
            Journey j,
            JourneyStatus status,
            List<StateCode> signedBy,
            @Nullable Instant handedOverAt,
            @Nullable FailureReason failure) {
        return new Journey(
                j.itineraryId(),
                status,
                j.travellers(),
                j.escorted(),
                j.escorts(),
                j.earliestDeparture(),
                j.legs(),
                signedBy,
                handedOverAt,
                failure);
    }
}
