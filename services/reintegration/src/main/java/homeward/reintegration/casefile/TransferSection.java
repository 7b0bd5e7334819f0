package homeward.reintegration.casefile;

import java.util.Comparator;
import java.util.List;

import homeward.chassis.projections.Entries;
import homeward.chassis.projections.Section;
import homeward.events.PersonId;
import homeward.events.Recorded;
import homeward.events.stages.TransferStage;
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
import homeward.reintegration.casefile.TransferView.Arrival;
import homeward.reintegration.casefile.TransferView.Journey;

final class TransferSection implements Section<TransferEvent, TransferView> {

    @Override
    public String service() {
        return "transport-and-escort";
    }

    @Override
    public Class<TransferEvent> events() {
        return TransferEvent.class;
    }

    @Override
    public Class<TransferView> type() {
        return TransferView.class;
    }

    @Override
    public TransferView initial() {
        return new TransferView(TransferStage.EXPECTED, List.of());
    }

    @Override
    public TransferView apply(TransferView before, Recorded<TransferEvent> recorded) {
        TransferView view = before.at(before.stage().after(recorded.event()));
        return switch (recorded.event()) {
            case ItineraryProposed e -> new TransferView(view.stage(), Entries.add(view.itineraries(), proposed(e)));
            case Departed e -> view.change(e.itineraryId(), j -> j.now(Arrival.UNDER_WAY, null));
            case Arrived e ->
                view.change(
                        e.itineraryId(), j -> j.now(e.leg() == j.legs() ? Arrival.ARRIVED : Arrival.UNDER_WAY, null));
            case HandoverCompleted e -> view.change(e.itineraryId(), j -> j.now(Arrival.HANDED_OVER, e.completedAt()));
            case TransferFailed e -> view.change(e.itineraryId(), j -> j.now(Arrival.FAILED, null));
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
                    IncidentOpened _ -> view;
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
