package homeward.casefile.summary;

import static homeward.casefile.testing.Family.CASE;
import static homeward.casefile.testing.Family.CHILD;
import static homeward.casefile.testing.Family.PARENT;
import static homeward.casefile.testing.Family.VALID_UNTIL;
import static homeward.casefile.testing.Family.documentIssued;
import static homeward.casefile.testing.Family.documentOf;
import static homeward.casefile.testing.Family.documentRequested;
import static homeward.casefile.testing.Family.identificationOpened;

import java.util.List;

import org.junit.jupiter.api.Test;

import homeward.casefile.summary.IdentificationSummary.Document;
import homeward.casefile.summary.IdentificationSummary.DocumentStatus;
import homeward.casefile.summary.IdentificationSummary.Identity;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.events.stages.IdentificationStage;
import homeward.testkit.SectionSpec;

class IdentificationSummaryTest {

    private static SectionSpec<IdentificationEvent, IdentificationSummary> identification() {
        return SectionSpec.of(Summaries.IDENTIFICATION.section());
    }

    @Test
    void personsAreInTheOrderOfTheirIdsWhoeverWasFirst() {
        IdentificationSummary both = new IdentificationSummary(List.of(
                new Identity(PARENT, IdentificationStage.OPEN, List.of()),
                new Identity(CHILD, IdentificationStage.OPEN, List.of())));
        identification()
                .given(identificationOpened(CHILD))
                .when(identificationOpened(PARENT))
                .then(both);
        identification()
                .given(identificationOpened(PARENT))
                .when(identificationOpened(CHILD))
                .then(both);
    }

    @Test
    void aRequestedDocumentBecomesValidWhenItIsIssued() {
        identification()
                .given(identificationOpened(PARENT))
                .when(documentRequested(PARENT))
                .then(IdentificationSummaryTest::document, document(DocumentStatus.REQUESTED))
                .when(documentIssued(PARENT))
                .then(IdentificationSummaryTest::document, document(DocumentStatus.VALID))
                .then(summary -> summary.persons().getFirst().stage(), IdentificationStage.DOCUMENTED);
    }

    @Test
    void anExpiredDocumentStaysInTheFile() {
        identification()
                .given(identificationOpened(PARENT), documentIssued(PARENT))
                .when(new TravelDocumentExpired(CASE, PARENT, documentOf(PARENT), VALID_UNTIL))
                .then(IdentificationSummaryTest::document, document(DocumentStatus.EXPIRED));
    }

    private static Document document(IdentificationSummary summary) {
        return summary.persons().getFirst().documents().getFirst();
    }

    private static Document document(DocumentStatus status) {
        return status == DocumentStatus.REQUESTED
                ? new Document(documentOf(PARENT), status, null, null)
                : new Document(documentOf(PARENT), status, TravelDocumentKind.RETURN_CERTIFICATE, VALID_UNTIL);
    }
}
