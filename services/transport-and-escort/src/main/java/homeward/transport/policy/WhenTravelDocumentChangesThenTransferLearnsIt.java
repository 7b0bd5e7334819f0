package homeward.transport.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.Source;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.events.identification.IdentificationEvent.TravelDocumentPresented;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.LearnTravelDocument;
import homeward.transport.transfer.TransferCommand.LearnTravelDocumentLoss;

@Singleton
public class WhenTravelDocumentChangesThenTransferLearnsIt implements Policy<IdentificationEvent> {

    @Override
    public String name() {
        return "learn-travel-document";
    }

    @Override
    public String service() {
        return "identification";
    }

    @Override
    public Class<IdentificationEvent> events() {
        return IdentificationEvent.class;
    }

    @Override
    public List<TransferCommand> on(Recorded<IdentificationEvent> recorded) {
        Source source = recorded.source();
        return switch (recorded.event()) {
            case TravelDocumentPresented e ->
                List.of(new LearnTravelDocument(e.caseId(), e.personId(), e.documentId(), e.validUntil(), source));
            case TravelDocumentIssued e ->
                List.of(new LearnTravelDocument(e.caseId(), e.personId(), e.documentId(), e.validUntil(), source));
            case TravelDocumentExpired e ->
                List.of(new LearnTravelDocumentLoss(e.caseId(), e.personId(), e.documentId(), source));
            default -> List.of();
        };
    }
}
