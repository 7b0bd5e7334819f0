package homeward.identification.policy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import homeward.chassis.deadlines.Deadlines;
import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.StreamIds;
import homeward.events.CaseId;
import homeward.events.Recorded;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.ConsentLearned;
import homeward.events.identification.IdentificationEvent.ConsentLossLearned;
import homeward.events.identification.IdentificationEvent.CorrectionLearned;
import homeward.events.identification.IdentificationEvent.EvidenceAdded;
import homeward.events.identification.IdentificationEvent.IdentificationOpened;
import homeward.events.identification.IdentificationEvent.IssueTimeCorrected;
import homeward.events.identification.IdentificationEvent.NationalityEstablished;
import homeward.events.identification.IdentificationEvent.NationalityRefuted;
import homeward.events.identification.IdentificationEvent.NationalityUndetermined;
import homeward.events.identification.IdentificationEvent.SubstituteDocumentPermitted;
import homeward.events.identification.IdentificationEvent.TravelDocumentCorrected;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.events.identification.IdentificationEvent.TravelDocumentPresented;
import homeward.events.identification.IdentificationEvent.TravelDocumentRequested;
import homeward.events.identification.IdentificationEvent.TravelDocumentUpheld;
import homeward.identification.identity.IdentificationCommand.ExpireTravelDocument;
import homeward.identification.identity.IdentificationCommand.PermitSubstituteDocument;
import homeward.identification.identity.TravelDocument;
import homeward.treaties.TreatyProfiles;

/**
 * Expires a document after its last day of validity; the name of the moment is the document's id. Notices the end of the
 * limit for issuing a requested document, if the treaty gives silence an effect.
 */
@Singleton
public class TravelDocumentDeadlines implements Deadlines<IdentificationEvent> {

    static final String ISSUE_LIMIT = "issue-limit";

    private final TreatyProfiles treaties;

    public TravelDocumentDeadlines(TreatyProfiles treaties) {
        this.treaties = treaties;
    }

    @Override
    public String name() {
        return "travel-document-deadlines";
    }

    @Override
    public Class<IdentificationEvent> events() {
        return IdentificationEvent.class;
    }

    @Override
    public List<Change> changes(Recorded<IdentificationEvent> event) {
        return switch (event.event()) {
            case TravelDocumentPresented e ->
                List.of(new Change.Wait(e.documentId().toString(), TravelDocument.endOf(e.validUntil())));
            case TravelDocumentIssued e ->
                List.of(
                        new Change.Forget(ISSUE_LIMIT),
                        new Change.Wait(e.documentId().toString(), TravelDocument.endOf(e.validUntil())));
            case TravelDocumentCorrected e ->
                List.of(new Change.Wait(e.documentId().toString(), TravelDocument.endOf(e.validUntil())));
            case TravelDocumentExpired e ->
                List.of(new Change.Forget(e.documentId().toString()));
            case IdentificationOpened e -> List.of(new Change.NeededFor(ISSUE_LIMIT, silenceMatters(e)));
            case TravelDocumentRequested e ->
                e.due() == null ? List.of() : List.of(new Change.Wait(ISSUE_LIMIT, e.due()));
            case SubstituteDocumentPermitted _, CorrectionLearned _, NationalityRefuted _ ->
                List.of(new Change.Forget(ISSUE_LIMIT));
            case TravelDocumentUpheld _,
                    IssueTimeCorrected _,
                    EvidenceAdded _,
                    NationalityEstablished _,
                    NationalityUndetermined _,
                    ConsentLearned _,
                    ConsentLossLearned _ -> List.of();
        };
    }

    @Override
    public Command due(CaseId caseId, String stream, String moment, Instant due) {
        if (moment.equals(ISSUE_LIMIT)) {
            return new PermitSubstituteDocument(caseId, StreamIds.personOf(stream));
        }
        return new ExpireTravelDocument(caseId, StreamIds.personOf(stream), UUID.fromString(moment));
    }

    private Set<String> silenceMatters(IdentificationOpened e) {
        return treaties.governing(e.treaty()).travelDocumentSilence().isPresent()
                ? Set.of(e.personId().toString())
                : Set.of();
    }
}
