package homeward.events.stages;

import java.util.UUID;

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

/**
 * How far one itinerary has come. It never goes back: of two events the one further on the way counts, in whatever
 * order they were recorded. Handover and failure both end it; the first of them stays.
 *
 * @param id the itinerary
 * @param stage {@link TransferStage#PLANNED} or later
 * @param leg the last leg that was begun or ended, from 1; 0 before the first departure
 */
public record ItineraryProgress(UUID id, TransferStage stage, int leg) {

    static ItineraryProgress of(ItineraryProposed proposed) {
        return new ItineraryProgress(proposed.itineraryId(), TransferStage.PLANNED, 0);
    }

    /** This itinerary's progress after the event; unchanged by events of other itineraries. */
    public ItineraryProgress after(TransferEvent event) {
        return switch (event) {
            case TransferNotified e -> reached(e.itineraryId(), TransferStage.NOTIFIED, 0);
            case Departed e -> reached(e.itineraryId(), TransferStage.UNDER_WAY, e.leg());
            case Arrived e -> reached(e.itineraryId(), TransferStage.ARRIVED, e.leg());
            case HandoverCompleted e -> reached(e.itineraryId(), TransferStage.HANDED_OVER, leg);
            case TransferFailed e -> reached(e.itineraryId(), TransferStage.FAILED, leg);
            case TransferOpened _,
                    ItineraryProposed _,
                    ConsentLearned _,
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

    private ItineraryProgress reached(UUID itinerary, TransferStage next, int nextLeg) {
        return itinerary.equals(id) && way(next, nextLeg) > way(stage, leg)
                ? new ItineraryProgress(id, next, nextLeg)
                : this;
    }

    /** Larger is further on the way. Each leg begins and ends, so a later departure is further than an earlier arrival. */
    private static int way(TransferStage stage, int leg) {
        return switch (stage) {
            case EXPECTED, OPEN, PLANNED -> 0;
            case NOTIFIED -> 1;
            case UNDER_WAY -> 2 * leg;
            case ARRIVED -> 2 * leg + 1;
            case HANDED_OVER, FAILED -> Integer.MAX_VALUE;
        };
    }
}
