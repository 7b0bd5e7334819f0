package homeward.request.casefile;

import homeward.chassis.projections.Section;
import homeward.events.Recorded;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.Arrived;
import homeward.events.transport.TransferEvent.BestInterestDecisionRecorded;
import homeward.events.transport.TransferEvent.ConsentLearned;
import homeward.events.transport.TransferEvent.ConsentLossLearned;
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

/** What the request desk keeps of the transfer. */
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
        return TransferView.NONE;
    }

    @Override
    public TransferView apply(TransferView before, Recorded<TransferEvent> recorded) {
        TransferView view = before.at(before.stage().after(recorded.event()));
        return switch (recorded.event()) {
            case ItineraryProposed e ->
                view.planned(e.legs().getFirst().departs(), e.legs().getLast().arrives());
            case Departed e -> view.departed(e.departedAt());
            case HandoverCompleted e -> view.handedOver(e.completedAt());
            case TransferFailed e -> view.failed(e.reason());
            case IncidentOpened _ -> view.oneMoreIncident();
            case TransferOpened _,
                    TransferNotified _,
                    Arrived _,
                    HandoverSigned _,
                    EscortAssigned _,
                    FitToTravelCertified _,
                    UnfitToTravelFound _,
                    BestInterestDecisionRecorded _,
                    ConsentLearned _,
                    ConsentLossLearned _,
                    TravelDocumentLearned _,
                    TravelDocumentLossLearned _,
                    ProtectionConcernLearned _,
                    ProtectionConcernLiftLearned _ -> view;
        };
    }
}
