package homeward.identification.identity;

import static homeward.identification.identity.Given.CASE;
import static homeward.identification.identity.Given.NOW;
import static homeward.identification.identity.Given.PERSON;
import static homeward.identification.identity.Given.REQUESTED;
import static homeward.identification.identity.Given.evidence;
import static homeward.identification.identity.Given.opened;
import static homeward.identification.identity.Given.presented;
import static homeward.identification.identity.Given.requested;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.events.Personal;
import homeward.events.identification.IdentificationEvent.EvidenceDetails;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.identification.IdentificationEvent.RefutationReason;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.events.identification.IdentificationEvent.UndeterminedReason;
import homeward.identification.identity.IdentificationCommand.AddEvidence;
import homeward.identification.identity.IdentificationCommand.CorrectTravelDocument;
import homeward.identification.identity.IdentificationCommand.EstablishNationality;
import homeward.identification.identity.IdentificationCommand.IssueTravelDocument;
import homeward.identification.identity.IdentificationCommand.LeaveNationalityUndetermined;
import homeward.identification.identity.IdentificationCommand.PresentTravelDocument;
import homeward.identification.identity.IdentificationCommand.RefuteNationality;
import homeward.testkit.DataSubjectsSpec;

class DataSubjectsTest {

    private static final UUID EVIDENCE = new UUID(3, 3);
    private static final UUID DOCUMENT = new UUID(4, 4);
    private static final LocalDate VALID_UNTIL = LocalDate.parse("2030-01-01");

    @Test
    void noDataOfAPersonOfAnotherCaseIsRecorded() {
        DataSubjectsSpec.of(IdentificationCommand.class)
                .only(
                        PERSON,
                        () -> opened(),
                        person -> new AddEvidence(
                                CASE,
                                PERSON,
                                EvidenceKind.PASSPORT,
                                Personal.of(person, new EvidenceDetails("X 000000", null, null, null, null))))
                .only(
                        PERSON,
                        () -> opened().given(evidence(EVIDENCE, EvidenceKind.PASSPORT, EvidenceEffect.PROOF))
                                .as(REQUESTED),
                        person -> new EstablishNationality(CASE, PERSON, Personal.of(person, "BBB"), Set.of(EVIDENCE)))
                .only(
                        PERSON,
                        () -> opened().as(REQUESTED),
                        person -> new RefuteNationality(
                                CASE, PERSON, RefutationReason.DOCUMENTS_FALSE, Personal.of(person, "text")))
                .only(
                        PERSON,
                        () -> opened().as(REQUESTED),
                        person -> new LeaveNationalityUndetermined(
                                CASE, PERSON, UndeterminedReason.REGISTERS_INCONCLUSIVE, Personal.of(person, "text")))
                .only(
                        PERSON,
                        () -> opened(),
                        person -> new PresentTravelDocument(
                                CASE,
                                PERSON,
                                TravelDocumentKind.PASSPORT,
                                Given.BBB,
                                VALID_UNTIL,
                                Personal.of(person, "X 000000")))
                .only(
                        PERSON,
                        () -> opened().given(presented(DOCUMENT, "2029-01-01")),
                        person -> new CorrectTravelDocument(
                                CASE,
                                PERSON,
                                DOCUMENT,
                                TravelDocumentKind.PASSPORT,
                                Given.BBB,
                                VALID_UNTIL,
                                Personal.of(person, "X 000000")))
                .only(
                        PERSON,
                        () -> opened().given(requested(DOCUMENT)).as(REQUESTED),
                        person -> new IssueTravelDocument(
                                CASE,
                                PERSON,
                                DOCUMENT,
                                TravelDocumentKind.RETURN_CERTIFICATE,
                                NOW,
                                VALID_UNTIL,
                                Personal.of(person, "X 000000")))
                .complete();
    }
}
