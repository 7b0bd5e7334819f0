package homeward.identification.casefile;

import static homeward.casefile.testing.Family.CASE;
import static homeward.casefile.testing.Family.CHILD;
import static homeward.casefile.testing.Family.MONDAY;
import static homeward.casefile.testing.Family.PARENT;
import static homeward.casefile.testing.Family.VALID_UNTIL;
import static homeward.casefile.testing.Family.WINDOW_ENDS;
import static homeward.casefile.testing.Family.documentIssued;
import static homeward.casefile.testing.Family.documentOf;
import static homeward.casefile.testing.Family.documentRequested;
import static homeward.casefile.testing.Family.identificationOpened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.casefile.testing.DeskSpec;
import homeward.casefile.testing.Family;
import homeward.events.Personal;
import homeward.events.Source;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.ConsentLearned;
import homeward.events.identification.IdentificationEvent.ConsentLossLearned;
import homeward.events.identification.IdentificationEvent.EvidenceAdded;
import homeward.events.identification.IdentificationEvent.EvidenceDetails;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.identification.IdentificationEvent.IssueTimeCorrected;
import homeward.events.identification.IdentificationEvent.NationalityEstablished;
import homeward.events.identification.IdentificationEvent.NationalityRefuted;
import homeward.events.identification.IdentificationEvent.RefutationReason;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.identification.casefile.IdentityFile.DocumentDetails;
import homeward.identification.casefile.IdentityFile.Evidence;
import homeward.testkit.SectionSpec;
import homeward.testkit.TestTreaty;

class IdentificationDeskTest {

    private static final UUID EVIDENCE = new UUID(6, 1);
    private static final Source SOURCE = new Source("application-" + CASE, 3, new UUID(7, 3));
    private static final Personal<EvidenceDetails> DETAILS =
            new Personal.Sealed<>(PARENT, "key", "AAAA", "event#/details");
    private static final Personal<String> NATIONALITY =
            new Personal.Sealed<>(PARENT, "key", "BBBB", "event#/nationality");

    private final IdentificationDesk desk = new IdentificationDesk(new TestTreaty());

    private SectionSpec<IdentificationEvent, IdentityFiles> opened() {
        return SectionSpec.folding(desk.nothing(), desk::after).given(identificationOpened(PARENT));
    }

    private static IdentityFile parent(IdentityFiles files) {
        return files.persons().getFirst();
    }

    @Test
    void theRuleOnTravelDocumentsIsThatOfTheTreaty() {
        var treaty = new TestTreaty().travelDocumentIssue(TestTreaty.days(3));

        DeskSpec.of(new IdentificationDesk(treaty))
                .given(Family.submitted(), identificationOpened(PARENT))
                .then(IdentityView::documentRule, TestTreaty.basis("travelDocumentIssue"));
        // nothing is known before the application is
        assertThat(DeskSpec.of(desk).given(identificationOpened(PARENT)).shown().documentRule())
                .isNull();
    }

    @Test
    void evidenceStaysWithItsEffect() {
        opened().when(new EvidenceAdded(
                        CASE,
                        PARENT,
                        EVIDENCE,
                        EvidenceKind.PASSPORT,
                        EvidenceEffect.PROOF,
                        DETAILS,
                        TestTreaty.basis("evidence")))
                .thenIt(files -> assertThat(parent(files).evidence())
                        .containsExactly(new Evidence(
                                EVIDENCE,
                                EvidenceKind.PASSPORT,
                                EvidenceEffect.PROOF,
                                TestTreaty.basis("evidence"),
                                DETAILS)));
    }

    @Test
    void aRefutedNationalityIsNoLongerShown() {
        opened().when(new NationalityEstablished(CASE, PARENT, NATIONALITY, Set.of(EVIDENCE)))
                .then(files -> parent(files).nationality(), NATIONALITY)
                .when(new NationalityRefuted(CASE, PARENT, RefutationReason.CITIZENSHIP_LOST, null))
                .then(files -> parent(files).nationality(), null);
    }

    @Test
    void consentIsShownAsItHasBeenLearned() {
        opened().when(new ConsentLearned(CASE, PARENT, WINDOW_ENDS, SOURCE))
                .then(files -> parent(files).consentLearnedUntil(), WINDOW_ENDS)
                .when(new ConsentLossLearned(CASE, PARENT, SOURCE))
                .then(files -> parent(files).consentLearnedUntil(), null);
    }

    @Test
    void anIssuedDocumentHasItsNumberAndIssuer() {
        opened().given(documentRequested(PARENT))
                .when(documentIssued(PARENT))
                .thenIt(files -> assertThat(parent(files).documents())
                        .containsExactly(new DocumentDetails(
                                documentOf(PARENT),
                                null,
                                null,
                                null,
                                null,
                                documentIssued(PARENT).issuedBy(),
                                documentIssued(PARENT).number(),
                                MONDAY,
                                List.of())));
    }

    @Test
    void aCorrectedTimeOfIssueIsShownWithTheMistakenOne() {
        opened().given(documentRequested(PARENT), documentIssued(PARENT))
                .when(new IssueTimeCorrected(CASE, PARENT, documentOf(PARENT), MONDAY, MONDAY.minusSeconds(60)))
                .thenIt(files -> assertThat(parent(files).documents())
                        .extracting(DocumentDetails::issuedAt, DocumentDetails::mistaken)
                        .containsExactly(tuple(MONDAY.minusSeconds(60), List.of(MONDAY))));
    }

    @Test
    void aDocumentIsDueUntilItIsIssuedAndThenUntilItExpires() {
        DeskSpec.of(desk)
                .given(identificationOpened(PARENT), documentRequested(PARENT), documentIssued(CHILD))
                .thenDue("TRAVEL_DOCUMENT_TO_BE_ISSUED", "TRAVEL_DOCUMENT_EXPIRES")
                .given(documentIssued(PARENT))
                .thenDue("TRAVEL_DOCUMENT_EXPIRES", "TRAVEL_DOCUMENT_EXPIRES")
                .given(new TravelDocumentExpired(CASE, CHILD, documentOf(CHILD), VALID_UNTIL))
                .thenDue("TRAVEL_DOCUMENT_EXPIRES");
    }
}
