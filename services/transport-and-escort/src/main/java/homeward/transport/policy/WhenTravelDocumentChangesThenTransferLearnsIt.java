package homeward.transport.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.Source;
import homeward.events.identification.IdentificationEvent.CorrectionLearned;
import homeward.events.identification.IdentificationEvent.NationalityRefuted;
import homeward.events.identification.IdentificationEvent.TravelDocumentCorrected;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.events.identification.IdentificationEvent.TravelDocumentPresented;
import homeward.events.identification.IdentificationEvent.TravelDocumentUpheld;
import homeward.events.identification.IdentificationEvent.TravelDocumentsChanged;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.LearnDocumentsQuestion;
import homeward.transport.transfer.TransferCommand.LearnTravelDocument;
import homeward.transport.transfer.TransferCommand.LearnTravelDocumentLoss;

/** A departure requires a document that is valid through the arrival. */
@Singleton
public class WhenTravelDocumentChangesThenTransferLearnsIt implements Policy<TravelDocumentsChanged> {

    private static final long NO_CORRECTION = -1;

    @Override
    public String name() {
        return "learn-travel-document";
    }

    @Override
    public String service() {
        return "identification";
    }

    @Override
    public Class<TravelDocumentsChanged> events() {
        return TravelDocumentsChanged.class;
    }

    @Override
    public List<TransferCommand> on(Recorded<TravelDocumentsChanged> recorded) {
        Source source = recorded.source();
        return List.of(
                switch (recorded.event()) {
                    case TravelDocumentPresented e ->
                        new LearnTravelDocument(e.caseId(), e.personId(), e.documentId(), e.validUntil(), source);
                    case TravelDocumentIssued e ->
                        new LearnTravelDocument(e.caseId(), e.personId(), e.documentId(), e.validUntil(), source);
                    case TravelDocumentUpheld e ->
                        new LearnTravelDocument(e.caseId(), e.personId(), e.documentId(), e.validUntil(), source);
                    case TravelDocumentCorrected e ->
                        new LearnTravelDocument(e.caseId(), e.personId(), e.documentId(), e.validUntil(), source);
                    case TravelDocumentExpired e ->
                        new LearnTravelDocumentLoss(e.caseId(), e.personId(), e.documentId(), source);
                    case CorrectionLearned e ->
                        new LearnDocumentsQuestion(
                                e.caseId(), e.personId(), e.source().sequence(), source);
                    case NationalityRefuted e ->
                        new LearnDocumentsQuestion(e.caseId(), e.personId(), NO_CORRECTION, source);
                });
    }
}
