package homeward.identification.identity.document;

import static homeward.identification.identity.Given.AAA;
import static homeward.identification.identity.Given.BBB;
import static homeward.identification.identity.Given.CASE;
import static homeward.identification.identity.Given.PERSON;
import static homeward.identification.identity.Given.REQUESTED;
import static homeward.identification.identity.Given.REQUESTING;
import static homeward.identification.identity.Given.consent;
import static homeward.identification.identity.Given.evidence;
import static homeward.identification.identity.Given.number;
import static homeward.identification.identity.Given.opened;
import static homeward.identification.identity.Given.presented;
import static homeward.identification.identity.Given.source;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.identification.IdentificationEvent.CorrectionLearned;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.identification.IdentificationEvent.NationalityEstablished;
import homeward.events.identification.IdentificationEvent.NationalityRefuted;
import homeward.events.identification.IdentificationEvent.RefutationReason;
import homeward.events.identification.IdentificationEvent.TravelDocumentCorrected;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.events.identification.IdentificationEvent.TravelDocumentPresented;
import homeward.events.identification.IdentificationEvent.TravelDocumentRequested;
import homeward.events.identification.IdentificationEvent.TravelDocumentUpheld;
import homeward.identification.identity.Given;
import homeward.identification.identity.IdentificationCommand.CorrectTravelDocument;
import homeward.identification.identity.IdentificationCommand.ExpireTravelDocument;
import homeward.identification.identity.IdentificationCommand.LearnCorrection;
import homeward.identification.identity.IdentificationCommand.PermitSubstituteDocument;
import homeward.identification.identity.IdentificationCommand.PresentTravelDocument;
import homeward.identification.identity.IdentificationCommand.RequestTravelDocument;
import homeward.identification.identity.IdentificationCommand.UpholdTravelDocument;
import homeward.testkit.TestTreaty;

/** Travel documents after a correction of the person's details, and corrections of the documents. */
class CorrectionTest {

    private static final UUID DOCUMENT = new UUID(4, 4);
    private static final LocalDate VALID_UNTIL = LocalDate.parse("2027-05-31");
    private static final CorrectionLearned CORRECTED = new CorrectionLearned(CASE, PERSON, source(9));
    private static final UpholdTravelDocument UPHOLD = new UpholdTravelDocument(CASE, PERSON, DOCUMENT);
    private static final CorrectTravelDocument CORRECT =
            new CorrectTravelDocument(CASE, PERSON, DOCUMENT, TravelDocumentKind.PASSPORT, BBB, VALID_UNTIL, number());

    @Test
    void theStateThatIssuedItUpholdsADocumentThatACorrectionHasPutInQuestion() {
        opened().given(presented(DOCUMENT, "2027-01-01"))
                .when(new LearnCorrection(CASE, PERSON, source(9)))
                .then(CORRECTED)
                .when(UPHOLD)
                .refused(Kind.NOT_YOURS, "travel-document-issuer")
                .as(REQUESTED)
                .when(UPHOLD)
                .then(new TravelDocumentUpheld(CASE, PERSON, DOCUMENT, LocalDate.parse("2027-01-01")))
                .when(UPHOLD)
                .refused(Kind.CONFLICT, "travel-document-questioned");
    }

    @Test
    void ofARefutedNationalityNoDocumentCountsBeforeAnotherFinding() {
        var proof = new UUID(4, 5);
        opened().given(
                        consent(3),
                        presented(DOCUMENT, "2027-01-01"),
                        new NationalityRefuted(CASE, PERSON, RefutationReason.DOCUMENTS_FALSE, null))
                .as(REQUESTED)
                .when(UPHOLD)
                .refused(Kind.CONFLICT, "nationality-refuted")
                .as(REQUESTING)
                .when(new PresentTravelDocument(CASE, PERSON, TravelDocumentKind.PASSPORT, BBB, VALID_UNTIL, number()))
                .refused(Kind.CONFLICT, "nationality-refuted")
                .given(
                        evidence(proof, EvidenceKind.PASSPORT_COPY, EvidenceEffect.PRIMA_FACIE),
                        new NationalityEstablished(CASE, PERSON, Personal.of(PERSON, "BBB"), Set.of(proof)))
                .when(new RequestTravelDocument(CASE, PERSON))
                .thenTypes(TravelDocumentRequested.class)
                .as(REQUESTED)
                .when(UPHOLD)
                .thenTypes(TravelDocumentUpheld.class);
    }

    @Test
    void noCorrectionMakesADocumentOfARefutedNationalityCountAgain() {
        var own = new TravelDocumentPresented(
                CASE, PERSON, DOCUMENT, TravelDocumentKind.PASSPORT, AAA, VALID_UNTIL, number());
        var correct = new CorrectTravelDocument(
                CASE, PERSON, DOCUMENT, TravelDocumentKind.PASSPORT, AAA, VALID_UNTIL, number());
        opened().given(own, new NationalityRefuted(CASE, PERSON, RefutationReason.DOCUMENTS_FALSE, null))
                .as(REQUESTING)
                .when(correct)
                .refused(Kind.CONFLICT, "nationality-refuted");
        opened().given(
                        presented(DOCUMENT, "2027-01-01"),
                        new NationalityRefuted(CASE, PERSON, RefutationReason.DOCUMENTS_FALSE, null))
                .as(REQUESTED)
                .when(CORRECT)
                .refused(Kind.CONFLICT, "nationality-refuted");
    }

    @Test
    void theRequestedStateAnswersForADocumentOfAThirdState() {
        var foreign = new TravelDocumentPresented(
                CASE, PERSON, DOCUMENT, TravelDocumentKind.PASSPORT, new StateCode("CCC"), VALID_UNTIL, number());
        opened().given(foreign, CORRECTED).when(UPHOLD).refused(Kind.NOT_YOURS, "travel-document-issuer");
        opened().given(foreign, CORRECTED).as(REQUESTED).when(UPHOLD).thenTypes(TravelDocumentUpheld.class);
    }

    @Test
    void aDocumentThatEndedIsNotUpheldAndStillExpires() {
        opened().given(presented(DOCUMENT, "2026-02-27"), CORRECTED)
                .as(REQUESTED)
                .when(UPHOLD)
                .refused(Kind.RULE, "travel-document-valid")
                .when(new ExpireTravelDocument(CASE, PERSON, DOCUMENT))
                .thenTypes(TravelDocumentExpired.class);
    }

    @Test
    void insteadOfADocumentInQuestionANewOneCanBeRequested() {
        opened().given(consent(3), presented(DOCUMENT, "2027-01-01"))
                .when(new RequestTravelDocument(CASE, PERSON))
                .refused(Kind.CONFLICT, "one-travel-document")
                .given(CORRECTED)
                .when(new RequestTravelDocument(CASE, PERSON))
                .thenTypes(TravelDocumentRequested.class);
    }

    @Test
    void eitherStateCorrectsWhatWasRecordedAboutADocumentThatThePersonHeld() {
        var expected = new TravelDocumentCorrected(
                CASE, PERSON, DOCUMENT, TravelDocumentKind.PASSPORT, BBB, VALID_UNTIL, number());
        opened().given(presented(DOCUMENT, "2027-01-01"))
                .as(REQUESTING)
                .when(CORRECT)
                .then(expected);
        opened().given(presented(DOCUMENT, "2027-01-01"))
                .as(REQUESTED)
                .when(CORRECT)
                .then(expected);
        opened().when(CORRECT).refused(Kind.UNKNOWN);
    }

    @Test
    void whatWasIssuedOrIsInQuestionIsCorrectedByTheStateThatAnswersForIt() {
        opened().given(presented(DOCUMENT, "2027-01-01"), CORRECTED)
                .when(CORRECT)
                .refused(Kind.NOT_YOURS, "travel-document-issuer")
                .as(REQUESTED)
                .when(CORRECT)
                .thenTypes(TravelDocumentCorrected.class);
        opened().given(new TravelDocumentIssued(
                        CASE,
                        PERSON,
                        DOCUMENT,
                        TravelDocumentKind.RETURN_CERTIFICATE,
                        BBB,
                        Given.NOW,
                        Given.NOW,
                        VALID_UNTIL,
                        number()))
                .when(CORRECT)
                .refused(Kind.NOT_YOURS, "travel-document-issuer");
    }

    @Test
    void whichStateIssuedADocumentIsCorrectedByTheStateThatAnswersForItAlone() {
        var asOwn = new CorrectTravelDocument(
                CASE, PERSON, DOCUMENT, TravelDocumentKind.PASSPORT, Given.AAA, VALID_UNTIL, number());
        opened().given(presented(DOCUMENT, "2027-01-01"))
                .when(asOwn)
                .refused(Kind.NOT_YOURS, "travel-document-issuer")
                .as(REQUESTED)
                .when(asOwn)
                .thenTypes(TravelDocumentCorrected.class);
    }

    @Test
    void theRequestedStateAnswersForWhatWasIssuedAfterItsSilence() {
        var substitute = new TravelDocumentIssued(
                CASE,
                PERSON,
                DOCUMENT,
                TravelDocumentKind.RETURN_CERTIFICATE,
                Given.AAA,
                Given.NOW,
                Given.NOW,
                VALID_UNTIL,
                number());
        opened().given(substitute, CORRECTED).when(UPHOLD).refused(Kind.NOT_YOURS, "travel-document-issuer");
        opened().given(substitute, CORRECTED).as(REQUESTED).when(UPHOLD).thenTypes(TravelDocumentUpheld.class);
    }

    @Test
    void silenceOnARequestForOtherDetailsHasNoEffectAndItIsMadeAnew() {
        var requested = new TravelDocumentRequested(
                CASE, PERSON, DOCUMENT, Given.NOW, Given.NOW.plusSeconds(60), TestTreaty.basis("travelDocumentIssue"));
        opened().given(consent(3), requested)
                .when(new RequestTravelDocument(CASE, PERSON))
                .refused(Kind.CONFLICT, "one-travel-document");
        opened().given(consent(3), requested, CORRECTED)
                .at(Given.NOW.plusSeconds(61))
                .when(new PermitSubstituteDocument(CASE, PERSON))
                .thenNothing()
                .when(new RequestTravelDocument(CASE, PERSON))
                .thenTypes(TravelDocumentRequested.class);
    }

    @Test
    void I06_aDocumentWhoseLastDayHasPassedAfterAllExpiresAtOnce() {
        LocalDate yesterday = LocalDate.parse("2026-03-01");
        opened().given(consent(3), presented(DOCUMENT, "2027-01-01"))
                .when(validUntil(yesterday))
                .then(
                        new TravelDocumentCorrected(
                                CASE, PERSON, DOCUMENT, TravelDocumentKind.PASSPORT, BBB, yesterday, number()),
                        new TravelDocumentExpired(CASE, PERSON, DOCUMENT, yesterday))
                .when(new RequestTravelDocument(CASE, PERSON))
                .thenTypes(TravelDocumentRequested.class);
    }

    @Test
    void aDocumentThatExpiredByAMistakenDayIsValidAgain() {
        opened().given(consent(3), presented(DOCUMENT, "2026-02-20"))
                .given(new TravelDocumentExpired(CASE, PERSON, DOCUMENT, LocalDate.parse("2026-02-20")))
                .when(UPHOLD)
                .refused(Kind.UNKNOWN)
                .when(CORRECT)
                .thenTypes(TravelDocumentCorrected.class)
                .when(new RequestTravelDocument(CASE, PERSON))
                .refused(Kind.CONFLICT, "one-travel-document");
    }

    @Test
    void aDocumentThatExpiredAndIsInQuestionIsCorrectedByTheStateThatAnswersForItAlone() {
        opened().given(presented(DOCUMENT, "2026-02-20"))
                .given(new TravelDocumentExpired(CASE, PERSON, DOCUMENT, LocalDate.parse("2026-02-20")))
                .given(CORRECTED)
                .when(CORRECT)
                .refused(Kind.NOT_YOURS, "travel-document-issuer")
                .as(REQUESTED)
                .when(CORRECT)
                .thenTypes(TravelDocumentCorrected.class);
    }

    private static CorrectTravelDocument validUntil(LocalDate day) {
        return new CorrectTravelDocument(CASE, PERSON, DOCUMENT, TravelDocumentKind.PASSPORT, BBB, day, number());
    }
}
