package homeward.identification.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.ConsentLearned;
import homeward.events.identification.IdentificationEvent.ConsentLossLearned;
import homeward.events.identification.IdentificationEvent.EvidenceAdded;
import homeward.events.identification.IdentificationEvent.EvidenceDetails;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.identification.IdentificationEvent.IdentificationOpened;
import homeward.events.identification.IdentificationEvent.NationalityEstablished;
import homeward.events.identification.IdentificationEvent.NationalityRefuted;
import homeward.events.identification.IdentificationEvent.NationalityUndetermined;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.events.identification.IdentificationEvent.TravelDocumentPresented;
import homeward.events.identification.IdentificationEvent.TravelDocumentRequested;

/**
 * One person's evidence, nationality and travel documents; the summary says how far the identification has come and how
 * long the documents are valid.
 *
 * @param nationality as established; null if none is, or no longer
 * @param consentLearnedUntil end of the transfer window, as far as this service has learned and decides by
 */
public record IdentityFile(
        PersonId personId,
        List<Evidence> evidence,
        @Nullable Personal<String> nationality,
        @Nullable Instant consentLearnedUntil,
        List<Paper> documents) {

    /** A piece of evidence and what the treaty makes of it. */
    public record Evidence(
            UUID evidenceId,
            EvidenceKind kind,
            EvidenceEffect effect,
            RuleBasis basis,
            Personal<EvidenceDetails> details) {}

    /**
     * What the summary does not say of a travel document.
     *
     * @param due end of the issuing limit of a request; null if the treaty sets none, or once issued
     */
    public record Paper(
            UUID documentId,
            @Nullable Instant due,
            @Nullable StateCode issuedBy,
            @Nullable Personal<String> number) {}

    static IdentityFile expected(PersonId personId) {
        return new IdentityFile(personId, List.of(), null, null, List.of());
    }

    IdentityFile after(IdentificationEvent event) {
        return switch (event) {
            case EvidenceAdded e -> with(new Evidence(e.evidenceId(), e.kind(), e.effect(), e.basis(), e.details()));
            case NationalityEstablished e -> withNationality(e.nationality());
            case NationalityRefuted _, NationalityUndetermined _ -> withNationality(null);
            case ConsentLearned e -> withConsent(e.windowEnds());
            case ConsentLossLearned _ -> withConsent(null);
            case TravelDocumentPresented e -> with(new Paper(e.documentId(), null, e.issuedBy(), e.number()));
            case TravelDocumentRequested e -> with(new Paper(e.documentId(), e.due(), null, null));
            case TravelDocumentIssued e -> with(new Paper(e.documentId(), null, e.issuedBy(), e.number()));
            case IdentificationOpened _, TravelDocumentExpired _ -> this;
        };
    }

    private IdentityFile with(Evidence piece) {
        return new IdentityFile(personId, Entries.add(evidence, piece), nationality, consentLearnedUntil, documents);
    }

    private IdentityFile withNationality(@Nullable Personal<String> found) {
        return new IdentityFile(personId, evidence, found, consentLearnedUntil, documents);
    }

    private IdentityFile withConsent(@Nullable Instant until) {
        return new IdentityFile(personId, evidence, nationality, until, documents);
    }

    private IdentityFile with(Paper paper) {
        List<Paper> papers = Entries.changeOrAdd(
                documents, known -> known.documentId().equals(paper.documentId()), () -> paper, _ -> paper);
        return new IdentityFile(personId, evidence, nationality, consentLearnedUntil, papers);
    }
}
