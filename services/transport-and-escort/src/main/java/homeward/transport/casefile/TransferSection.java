package homeward.transport.casefile;

import java.util.List;

import homeward.chassis.projections.Entries;
import homeward.chassis.projections.Section;
import homeward.events.Recorded;
import homeward.events.stages.TransferStage;
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
import homeward.transport.casefile.TransferView.IncidentNote;

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
        return new TransferView(TransferStage.EXPECTED, List.of(), List.of(), List.of());
    }

    @Override
    public TransferView apply(TransferView view, Recorded<TransferEvent> recorded) {
        TransferEvent event = recorded.event();
        TransferStage stage = view.stage().after(event);
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
                new TransferView(stage, People.after(view.persons(), event), view.itineraries(), view.incidents());
            case ItineraryProposed _,
                    EscortAssigned _,
                    TransferNotified _,
                    Departed _,
                    Arrived _,
                    HandoverSigned _,
                    HandoverCompleted _,
                    TransferFailed _ ->
                new TransferView(stage, view.persons(), Journeys.after(view.itineraries(), event), view.incidents());
            case IncidentOpened e ->
                new TransferView(
                        stage,
                        view.persons(),
                        view.itineraries(),
                        Entries.add(
                                view.incidents(),
                                new IncidentNote(e.incidentId(), e.itineraryId(), e.personId(), e.kind())));
        };
    }
}
