package homeward.transport.casefile;

import java.util.List;

import homeward.chassis.projections.Entries;
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
import homeward.transport.casefile.TransportPart.IncidentNote;

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
        return new TransportPart(List.of(), List.of(), List.of());
    }

    @Override
    public TransportPart apply(TransportPart part, Recorded<TransferEvent> recorded) {
        TransferEvent event = recorded.event();
        return switch (event) {
            case TransferOpened _,
                    ConsentLearned _,
                    ConsentLossLearned _,
                    TravelDocumentLearned _,
                    TravelDocumentLossLearned _,
                    ProtectionConcernLearned _,
                    ProtectionConcernLiftLearned _,
                    BestInterestDecisionRecorded _,
                    FitToTravelCertified _,
                    UnfitToTravelFound _ ->
                new TransportPart(People.after(part.persons(), event), part.itineraries(), part.incidents());
            case ItineraryProposed _,
                    EscortAssigned _,
                    TransferNotified _,
                    Departed _,
                    Arrived _,
                    HandoverSigned _,
                    HandoverCompleted _,
                    TransferFailed _ ->
                new TransportPart(part.persons(), Journeys.after(part.itineraries(), event), part.incidents());
            case IncidentOpened e ->
                new TransportPart(
                        part.persons(),
                        part.itineraries(),
                        Entries.add(
                                part.incidents(),
                                new IncidentNote(e.incidentId(), e.itineraryId(), e.personId(), e.kind())));
        };
    }
}
