package homeward.events.stages;

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

/** How far the transfer of a case has come, by its latest itinerary. */
public enum TransferStage {
    /** Nothing has been heard of it yet, or only facts of other streams. */
    EXPECTED,
    OPEN,
    PLANNED,
    NOTIFIED,
    UNDER_WAY,
    /** At the end of a leg; the last one, if handover follows. */
    ARRIVED,
    HANDED_OVER,
    FAILED;

    public TransferStage after(TransferEvent event) {
        return switch (event) {
            case TransferOpened _ -> OPEN;
            case ItineraryProposed _ -> PLANNED;
            case TransferNotified _ -> NOTIFIED;
            case Departed _ -> UNDER_WAY;
            case Arrived _ -> ARRIVED;
            case HandoverCompleted _ -> HANDED_OVER;
            case TransferFailed _ -> FAILED;
            case ConsentLearned _,
                    ConsentLossLearned _,
                    TravelDocumentLearned _,
                    TravelDocumentLossLearned _,
                    ProtectionConcernLearned _,
                    ProtectionConcernLiftLearned _,
                    BestInterestDecisionRecorded _,
                    FitToTravelCertified _,
                    UnfitToTravelFound _,
                    EscortAssigned _,
                    HandoverSigned _,
                    IncidentOpened _ -> this;
        };
    }
}
