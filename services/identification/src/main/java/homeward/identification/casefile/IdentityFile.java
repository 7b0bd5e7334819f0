package homeward.identification.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.ConsentLearned;
import homeward.events.identification.IdentificationEvent.ConsentLossLearned;
import homeward.events.identification.IdentificationEvent.CorrectionLearned;
import homeward.events.identification.IdentificationEvent.EvidenceAdded;
import homeward.events.identification.IdentificationEvent.EvidenceDetails;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.identification.IdentificationEvent.IdentificationOpened;
import homeward.events.identification.IdentificationEvent.IssueTimeCorrected;
import homeward.events.identification.IdentificationEvent.NationalityEstablished;
import homeward.events.identification.IdentificationEvent.NationalityRefuted;
import homeward.events.identification.IdentificationEvent.NationalityUndetermined;
import homeward.events.identification.IdentificationEvent.RefutationReason;
import homeward.events.identification.IdentificationEvent.SubstituteDocumentPermitted;
import homeward.events.identification.IdentificationEvent.TravelDocumentCorrected;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.events.identification.IdentificationEvent.TravelDocumentPresented;
import homeward.events.identification.IdentificationEvent.TravelDocumentRequested;
import homeward.events.identification.IdentificationEvent.TravelDocumentUpheld;
import homeward.events.identification.IdentificationEvent.UndeterminedReason;

/**
 * Evidence, nationality and travel documents of one person. The summary has the stage and the validity of documents.
 *
 * @param nationality established nationality; null if none
 * @param negative why it is refuted or undetermined; null if it is neither
 * @param consentLearnedUntil end of the transfer window, as learned by this service
 */
@RecordBuilder
public record IdentityFile(
        PersonId personId,
        List<Evidence> evidence,
        @Nullable Personal<String> nationality,
        @Nullable NegativeFinding negative,
        @Nullable Instant consentLearnedUntil,
        List<DocumentDetails> documents)
        implements IdentityFileBuilder.With {

    /**
     * A nationality that is refuted or undetermined.
     *
     * @param refutedFor null if it is undetermined
     * @param undeterminedFor null if it is refuted
     */
    public record NegativeFinding(
            @Nullable RefutationReason refutedFor,
            @Nullable UndeterminedReason undeterminedFor,
            @Nullable Personal<String> explanation) {}

    /** A piece of evidence and its probative value under the treaty. */
    public record Evidence(
            UUID evidenceId,
            EvidenceKind kind,
            EvidenceEffect effect,
            RuleBasis basis,
            Personal<EvidenceDetails> details) {}

    /**
     * Details of a travel document that are not part of the summary.
     *
     * @param due end of the time limit for issuing; null if the treaty sets none or the document was issued
     * @param requestedAt null unless it is requested and not issued yet
     * @param basis the rule of the time limit for issuing; null unless it is requested and not issued yet
     * @param issuedAt as corrected; null if the person held the document before, or it is not issued yet
     * @param mistaken times of issue that do not count any more, in order
     * @param substituteSince since when, after silence, the requesting state may issue a document instead; null if it may not
     */
    @RecordBuilder
    public record DocumentDetails(
            UUID documentId,
            @Nullable Instant due,
            @Nullable Instant requestedAt,
            @Nullable RuleBasis basis,
            @Nullable Instant substituteSince,
            @Nullable StateCode issuedBy,
            @Nullable Personal<String> number,
            @Nullable Instant issuedAt,
            List<Instant> mistaken)
            implements IdentityFileDocumentDetailsBuilder.With {

        static DocumentDetails of(TravelDocumentRequested e) {
            return new DocumentDetails(
                    e.documentId(), e.due(), e.requestedAt(), e.basis(), null, null, null, null, List.of());
        }

        static DocumentDetails of(SubstituteDocumentPermitted e) {
            return new DocumentDetails(e.documentId(), null, null, null, e.limitPassed(), null, null, null, List.of());
        }

        static DocumentDetails held(
                UUID documentId, StateCode issuedBy, Personal<String> number, @Nullable Instant issuedAt) {
            return new DocumentDetails(documentId, null, null, null, null, issuedBy, number, issuedAt, List.of());
        }

        DocumentDetails corrected(StateCode by, Personal<String> to) {
            return held(documentId, by, to, issuedAt).withMistaken(mistaken);
        }

        DocumentDetails issuedRather(IssueTimeCorrected e) {
            return withIssuedAt(e.corrected()).withMistaken(Entries.add(mistaken, e.mistaken()));
        }
    }

    static IdentityFile expected(PersonId personId) {
        return new IdentityFile(personId, List.of(), null, null, null, List.of());
    }

    IdentityFile after(IdentificationEvent event) {
        return switch (event) {
            case EvidenceAdded e -> with(new Evidence(e.evidenceId(), e.kind(), e.effect(), e.basis(), e.details()));
            case NationalityEstablished e -> withNationality(e.nationality()).withNegative(null);
            case NationalityRefuted e ->
                withNationality(null).withNegative(new NegativeFinding(e.reason(), null, e.explanation()));
            case NationalityUndetermined e ->
                withNationality(null).withNegative(new NegativeFinding(null, e.reason(), e.explanation()));
            case ConsentLearned e -> withConsentLearnedUntil(e.windowEnds());
            case ConsentLossLearned _ -> withConsentLearnedUntil(null);
            case TravelDocumentPresented e ->
                with(DocumentDetails.held(e.documentId(), e.issuedBy(), e.number(), null));
            case TravelDocumentRequested e -> with(DocumentDetails.of(e));
            case TravelDocumentIssued e ->
                with(DocumentDetails.held(e.documentId(), e.issuedBy(), e.number(), e.issuedAt()));
            case TravelDocumentCorrected e ->
                with(e.documentId(), document -> document.corrected(e.issuedBy(), e.number()));
            case IssueTimeCorrected e -> with(e.documentId(), document -> document.issuedRather(e));
            case SubstituteDocumentPermitted e -> with(DocumentDetails.of(e));
            case IdentificationOpened _, CorrectionLearned _, TravelDocumentUpheld _, TravelDocumentExpired _ -> this;
        };
    }

    private IdentityFile with(Evidence piece) {
        return withEvidence(Entries.add(evidence, piece));
    }

    private IdentityFile with(UUID document, UnaryOperator<DocumentDetails> change) {
        return withDocuments(
                Entries.change(documents, known -> known.documentId().equals(document), change));
    }

    private IdentityFile with(DocumentDetails document) {
        List<DocumentDetails> changed = Entries.changeOrAdd(
                documents, known -> known.documentId().equals(document.documentId()), () -> document, _ -> document);
        return withDocuments(changed);
    }
}
