package homeward.transport.policy;

import static homeward.testkit.TestApplication.CASE;
import static homeward.testkit.TestApplication.CHILD;
import static homeward.testkit.TestApplication.PARENT;
import static homeward.testkit.TestApplication.STREAM;
import static homeward.testkit.TestApplication.WINDOW_ENDS;
import static homeward.testkit.TestApplication.approved;
import static homeward.testkit.TestApplication.confirmed;
import static homeward.testkit.TestApplication.consentExpired;
import static homeward.testkit.TestApplication.consentWithdrawn;
import static homeward.testkit.TestApplication.corrected;
import static homeward.testkit.TestApplication.readmittedInError;
import static homeward.testkit.TestApplication.submitted;
import static homeward.testkit.TestApplication.withdrawn;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.events.Personal;
import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.identification.IdentificationEvent.CorrectionLearned;
import homeward.events.identification.IdentificationEvent.NationalityRefuted;
import homeward.events.identification.IdentificationEvent.RefutationReason;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.events.identification.IdentificationEvent.TravelDocumentPresented;
import homeward.events.identification.IdentificationEvent.TravelDocumentUpheld;
import homeward.events.identification.IdentificationEvent.TravelDocumentsChanged;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.CaseEnd;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.ConsentChanged;
import homeward.events.request.ApplicationEvent.ConsentQuestioned;
import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.ApplicationEvent.InternalRecordKept;
import homeward.events.request.ApplicationEvent.PersonWithdrawn;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.ApplicationEvent.SuspensionChanged;
import homeward.events.request.ApplicationEvent.SuspensionEnded;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.events.request.Assessment;
import homeward.events.request.Concern;
import homeward.events.request.ConcernFinding;
import homeward.events.request.ProtectionRecord;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.transport.TransferEvent.ConsentLoss;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.testkit.Happening;
import homeward.testkit.PolicySpec;
import homeward.testkit.TestApplication;
import homeward.testkit.TestTreaty;
import homeward.transport.transfer.TransferCommand.LearnConsent;
import homeward.transport.transfer.TransferCommand.LearnConsentLoss;
import homeward.transport.transfer.TransferCommand.LearnCorrection;
import homeward.transport.transfer.TransferCommand.LearnDocumentsQuestion;
import homeward.transport.transfer.TransferCommand.LearnInternalRecord;
import homeward.transport.transfer.TransferCommand.LearnSuspension;
import homeward.transport.transfer.TransferCommand.LearnSuspensionEnd;
import homeward.transport.transfer.TransferCommand.LearnTravelDocument;
import homeward.transport.transfer.TransferCommand.LearnTravelDocumentLoss;
import homeward.transport.transfer.TransferCommand.OpenTakeBack;
import homeward.transport.transfer.TransferCommand.OpenTransfer;

class PoliciesTest {

    private static final UUID SUSPENSION = new UUID(4, 1);
    private static final Concern.Author AUTHOR = new Concern.Author("author", "authority", new StateCode("AAA"));
    private static final Concern CONCERN = new Concern(Concern.Ground.HEALTH, null, AUTHOR, null, null);
    private static final ConcernFinding FINDING =
            new ConcernFinding(ConcernFinding.Reason.RAISED_IN_ERROR, null, AUTHOR, null);
    private static final UUID DOCUMENT = new UUID(5, 1);
    private static final LocalDate VALID_UNTIL = LocalDate.parse("2026-12-31");

    @Test
    void oneTransferIsOpenedForAllPersonsOfTheApplication() {
        var spec = PolicySpec.of(new WhenPersonsAreDescribedThenTransferFollows())
                .given(STREAM, 0)
                .when(submitted());
        spec.then(new OpenTransfer(
                CASE,
                TestApplication.REQUESTING,
                TestApplication.REQUESTED,
                TestTreaty.REFERENCE,
                ReturnKind.VOLUNTARY,
                List.of(
                        new Traveller(PARENT, FamilyRole.PRINCIPAL, false, null, null),
                        new Traveller(CHILD, FamilyRole.CHILD, true, null, PARENT)),
                spec.source()));
    }

    @Test
    void aCorrectionIsLearned() {
        var spec = PolicySpec.of(new WhenPersonsAreDescribedThenTransferFollows())
                .given(STREAM, 4)
                .when(corrected(PARENT, CorrectedField.DATE_OF_BIRTH));
        spec.then(new LearnCorrection(
                CASE,
                PARENT,
                Set.of(CorrectedField.DATE_OF_BIRTH),
                true,
                null,
                null,
                TestApplication.CORRECTED_AT,
                spec.source()));
    }

    @Test
    void aReadmissionInErrorOpensTheTakeBack() {
        UUID claim = new UUID(9, 9);
        UUID itinerary = new UUID(9, 8);
        PolicySpec.of(new WhenAReadmissionWasInErrorThenTheTakeBackIsOpened())
                .given(STREAM, 4)
                .when(readmittedInError(PARENT, claim, itinerary))
                .then(new OpenTakeBack(CASE, PARENT, itinerary, claim));
    }

    @Test
    void noConsentIsLeftWhenTheCaseIsClosedOrThePersonWithdrawn() {
        var closed = consent()
                .when(new CaseClosed(
                        CASE,
                        Set.of(PARENT, CHILD),
                        Set.of(),
                        CaseEnd.LAPSED,
                        Personal.of(PARENT, CaseOutcome.LAPSED)));
        closed.then(new LearnConsentLoss(
                CASE, Set.of(PARENT, CHILD), ConsentLoss.CASE_CLOSED, Happening.EPOCH, closed.source()));
        var withdrawn = consent().when(new PersonWithdrawn(CASE, PARENT, Personal.of(PARENT, WithdrawalReason.OTHER)));
        withdrawn.then(new LearnConsentLoss(
                CASE, Set.of(PARENT), ConsentLoss.PERSON_WITHDRAWN, Happening.EPOCH, withdrawn.source()));
    }

    @Test
    void aConsentInQuestionIsLost() {
        var spec = consent().when(new ConsentQuestioned(CASE, PARENT));
        spec.then(new LearnConsentLoss(CASE, Set.of(PARENT), ConsentLoss.QUESTIONED, Happening.EPOCH, spec.source()));
    }

    @Test
    void expressConsentAndConsentDeemedAndConfirmedAreLearned() {
        var express = consent().when(approved(PARENT));
        express.then(new LearnConsent(CASE, PARENT, WINDOW_ENDS, express.source()));
        var deemed = consent().when(confirmed(PARENT));
        deemed.then(new LearnConsent(CASE, PARENT, WINDOW_ENDS, deemed.source()));
    }

    @Test
    void withdrawnConsentIsLostFromTheMomentOfItsWithdrawal() {
        var spec = consent().when(consentWithdrawn(PARENT));
        spec.then(new LearnConsentLoss(CASE, Set.of(PARENT), ConsentLoss.WITHDRAWN, Happening.EPOCH, spec.source()));
    }

    @Test
    void expiredConsentIsLostFromTheEndOfItsWindow() {
        var spec = consent().when(consentExpired(PARENT));
        spec.then(new LearnConsentLoss(CASE, Set.of(PARENT), ConsentLoss.EXPIRED, WINDOW_ENDS, spec.source()));
    }

    @Test
    void theWithdrawalOfAnApplicationEndsConsentForAllItsPersonsAtOnce() {
        var spec = consent().when(withdrawn());
        spec.then(new LearnConsentLoss(
                CASE, Set.of(PARENT, CHILD), ConsentLoss.APPLICATION_WITHDRAWN, Happening.EPOCH, spec.source()));
    }

    @Test
    void aSuspensionIsLearnedAndSoIsItsEnd() {
        var raised = suspended()
                .when(new TransferSuspended(CASE, CHILD, SUSPENSION, new UUID(7, 8), Personal.of(CHILD, CONCERN)));
        raised.then(new LearnSuspension(
                CASE,
                CHILD,
                SUSPENSION,
                new UUID(7, 8),
                Happening.EPOCH,
                Personal.of(CHILD, CONCERN),
                raised.source()));
        var lifted = suspended().when(new SuspensionEnded(CASE, CHILD, SUSPENSION, Personal.of(CHILD, FINDING)));
        lifted.then(new LearnSuspensionEnd(CASE, CHILD, SUSPENSION, lifted.source()));
    }

    @Test
    void aRecordOfTheRequestingStateIsLearnedWhateverItSays() {
        var content = Personal.of(
                CHILD,
                ProtectionRecord.of(
                        new Assessment(
                                Assessment.Outcome.NO_RISK_FOUND,
                                VALID_UNTIL,
                                new StateCode("BBB"),
                                Set.of(),
                                "fictional"),
                        AUTHOR));
        var kept = PolicySpec.of(new WhenInternalRecordIsKeptThenTransferLearnsIt())
                .given(STREAM, 6)
                .when(new InternalRecordKept(CASE, CHILD, SUSPENSION, content));
        kept.then(new LearnInternalRecord(CASE, CHILD, SUSPENSION, content, kept.source()));
    }

    @Test
    void aDocumentPresentedOrIssuedIsLearned() {
        var presented = document()
                .when(new TravelDocumentPresented(
                        CASE,
                        PARENT,
                        DOCUMENT,
                        TravelDocumentKind.PASSPORT,
                        new StateCode("BBB"),
                        VALID_UNTIL,
                        number()));
        presented.then(new LearnTravelDocument(CASE, PARENT, DOCUMENT, VALID_UNTIL, presented.source()));
        var issued = document()
                .when(new TravelDocumentIssued(
                        CASE,
                        PARENT,
                        DOCUMENT,
                        TravelDocumentKind.RETURN_CERTIFICATE,
                        new StateCode("BBB"),
                        Happening.EPOCH,
                        Happening.EPOCH,
                        VALID_UNTIL,
                        number()));
        issued.then(new LearnTravelDocument(CASE, PARENT, DOCUMENT, VALID_UNTIL, issued.source()));
    }

    @Test
    void aDocumentUpheldIsLearnedAnewAndSoIsThatACorrectionQuestionsThem() {
        var upheld = document().when(new TravelDocumentUpheld(CASE, PARENT, DOCUMENT, VALID_UNTIL));
        upheld.then(new LearnTravelDocument(CASE, PARENT, DOCUMENT, VALID_UNTIL, upheld.source()));
        var questioned = document().when(new CorrectionLearned(CASE, PARENT, new Source(STREAM, 9, new UUID(6, 1))));
        questioned.then(new LearnDocumentsQuestion(CASE, PARENT, 9, questioned.source()));
    }

    @Test
    void aRefutedNationalityQuestionsTheDocumentsKnownUntilThen() {
        var refuted = document().when(new NationalityRefuted(CASE, PARENT, RefutationReason.DOCUMENTS_FALSE, null));
        refuted.then(new LearnDocumentsQuestion(CASE, PARENT, -1, refuted.source()));
    }

    @Test
    void anExpiredDocumentIsLost() {
        var spec = document().when(new TravelDocumentExpired(CASE, PARENT, DOCUMENT, VALID_UNTIL));
        spec.then(new LearnTravelDocumentLoss(CASE, PARENT, DOCUMENT, spec.source()));
    }

    private static PolicySpec<ConsentChanged> consent() {
        return PolicySpec.of(new WhenConsentChangesThenTransferLearnsIt()).given(STREAM, 3);
    }

    private static PolicySpec<SuspensionChanged> suspended() {
        return PolicySpec.of(new WhenSuspensionChangesThenTransferLearnsIt()).given(STREAM, 5);
    }

    private static PolicySpec<TravelDocumentsChanged> document() {
        return PolicySpec.of(new WhenTravelDocumentChangesThenTransferLearnsIt())
                .given("identification-" + CASE + "-" + PARENT, 2);
    }

    private static Personal<String> number() {
        return Personal.of(PARENT, "X 000000");
    }
}
