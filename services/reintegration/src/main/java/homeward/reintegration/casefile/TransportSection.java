package homeward.reintegration.casefile;

import java.util.Comparator;
import java.util.List;

import homeward.chassis.projections.Entries;
import homeward.chassis.projections.Section;
import homeward.events.PersonId;
import homeward.events.Recorded;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.Arrived;
import homeward.events.transport.TransferEvent.BestInterestDecisionRecorded;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.EscortAssigned;
import homeward.events.transport.TransferEvent.FitToTravelCertified;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.HandoverSigned;
import homeward.events.transport.TransferEvent.IncidentOpened;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.ProtectionConcernLearned;
import homeward.events.transport.TransferEvent.ProtectionConcernLiftLearned;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.events.transport.TransferEvent.TransferNotified;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.TravelDocumentLearned;
import homeward.events.transport.TransferEvent.TravelDocumentLossLearned;
import homeward.events.transport.TransferEvent.UnfitToTravelFound;
import homeward.reintegration.casefile.TransportPart.Arrival;
import homeward.reintegration.casefile.TransportPart.Journey;

final class TransportSection implements Section<TransferEvent, TransportPart> {

    @Override
    public String service() {
        return "transport-and-escort";
    }

    @Override
    public Class<TransferEvent> events() {
        return TransferEvent.class;
    }

    @Override
    public Class<TransportPart> type() {
        return TransportPart.class;
    }

    @Override
    public TransportPart initial() {
        return new TransportPart(List.of());
    }

    @Override
    public TransportPart apply(TransportPart part, Recorded<TransferEvent> recorded) {
        return switch (recorded.event()) {
            case ItineraryProposed e -> new TransportPart(Entries.add(part.itineraries(), proposed(e)));
            case Departed e -> part.change(e.itineraryId(), j -> j.now(Arrival.UNDER_WAY, null));
            case Arrived e ->
                part.change(
                        e.itineraryId(), j -> j.now(e.leg() == j.legs() ? Arrival.ARRIVED : Arrival.UNDER_WAY, null));
            case HandoverCompleted e -> part.change(e.itineraryId(), j -> j.now(Arrival.HANDED_OVER, e.completedAt()));
            case TransferFailed e -> part.change(e.itineraryId(), j -> j.now(Arrival.FAILED, null));
            case TransferOpened _,
                    TransferEvent.ConsentLearned _,
                    TransferEvent.ConsentLossLearned _,
                    TravelDocumentLearned _,
                    TravelDocumentLossLearned _,
                    ProtectionConcernLearned _,
                    ProtectionConcernLiftLearned _,
                    BestInterestDecisionRecorded _,
                    FitToTravelCertified _,
                    UnfitToTravelFound _,
                    EscortAssigned _,
                    TransferNotified _,
                    HandoverSigned _,
                    IncidentOpened _ -> part;
        };
    }

    private static Journey proposed(ItineraryProposed e) {
        return new Journey(
                e.itineraryId(),
                e.travellers().stream()
                        .sorted(Comparator.comparing(PersonId::value))
                        .toList(),
                Arrival.PLANNED,
                e.legs().getLast().arrives(),
                e.legs().size(),
                null);
    }
}
