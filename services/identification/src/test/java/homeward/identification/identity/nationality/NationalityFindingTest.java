package homeward.identification.identity.nationality;

import static homeward.identification.identity.Given.CASE;
import static homeward.identification.identity.Given.PERSON;
import static homeward.identification.identity.Given.REQUESTED;
import static homeward.identification.identity.Given.REQUESTING;
import static homeward.identification.identity.Given.evidence;
import static homeward.identification.identity.Given.opened;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.Personal;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.identification.IdentificationEvent.NationalityEstablished;
import homeward.events.identification.IdentificationEvent.NationalityRefuted;
import homeward.events.identification.IdentificationEvent.NationalityUndetermined;
import homeward.events.identification.IdentificationEvent.RefutationReason;
import homeward.events.identification.IdentificationEvent.UndeterminedReason;
import homeward.identification.identity.IdentificationCommand;
import homeward.identification.identity.IdentificationCommand.EstablishNationality;
import homeward.identification.identity.IdentificationCommand.LeaveNationalityUndetermined;
import homeward.identification.identity.IdentificationCommand.RefuteNationality;
import homeward.identification.identity.IdentificationState;
import homeward.testkit.DeciderSpec;

class NationalityFindingTest {

    private static final UUID OLD = new UUID(3, 1);
    private static final UUID NEW = new UUID(3, 2);
    private static final Personal<String> NATIONALITY = Personal.of(PERSON, "BBB");

    private static final IdentificationEvent PASSPORT = evidence(OLD, EvidenceKind.PASSPORT, EvidenceEffect.PROOF);
    private static final IdentificationEvent COPY =
            evidence(OLD, EvidenceKind.PASSPORT_COPY, EvidenceEffect.PRIMA_FACIE);
    private static final NationalityRefuted REFUTED =
            new NationalityRefuted(CASE, PERSON, RefutationReason.DOCUMENTS_FALSE, null);

    private static DeciderSpec<IdentificationCommand, IdentificationState, IdentificationEvent> examined(
            IdentificationEvent... past) {
        return opened().given(past).as(REQUESTED);
    }

    private static EstablishNationality establishBy(UUID... evidence) {
        return new EstablishNationality(CASE, PERSON, NATIONALITY, Set.of(evidence));
    }

    private static NationalityEstablished establishedBy(UUID... evidence) {
        return new NationalityEstablished(CASE, PERSON, NATIONALITY, Set.of(evidence));
    }

    private static RefuteNationality refute(RefutationReason reason) {
        return new RefuteNationality(CASE, PERSON, reason, null);
    }

    @ParameterizedTest(name = "{0} with effect {1}: {2}")
    @CsvSource({
        "PASSPORT, PROOF, true",
        "PASSPORT_COPY, PRIMA_FACIE, true",
        "CONSULAR_INTERVIEW, INITIATES_VERIFICATION, true",
        "WITNESS_STATEMENT, INITIATES_VERIFICATION, false"
    })
    void aFindingRequiresProofOrPrimaFacieEvidenceOrAConsularInterview(
            EvidenceKind kind, EvidenceEffect effect, boolean enough) {
        var decision = examined(evidence(OLD, kind, effect)).when(establishBy(OLD));
        if (enough) {
            decision.then(establishedBy(OLD));
        } else {
            decision.refused(Kind.RULE, "nationality-needs-evidence");
        }
    }

    @Test
    void aFindingNamesExistingEvidence() {
        examined(PASSPORT)
                .when(establishBy(NEW))
                .invalid("evidence")
                .when(establishBy())
                .refused(Kind.RULE, "nationality-needs-evidence");
    }

    @Test
    void disprovedEvidenceSupportsNoFindingButNewEvidenceDoes() {
        examined(COPY, REFUTED)
                .when(establishBy(OLD))
                .refused(Kind.RULE, "nationality-needs-evidence")
                .given(evidence(NEW, EvidenceKind.PASSPORT_COPY, EvidenceEffect.PRIMA_FACIE))
                .when(establishBy(NEW))
                .then(establishedBy(NEW));
    }

    @ParameterizedTest
    @EnumSource(RefutationReason.class)
    void proofIsConclusiveUnlessFalseOrCitizenshipWasLost(RefutationReason reason) {
        var decision = examined(PASSPORT).when(refute(reason));
        switch (reason) {
            case DOCUMENTS_FALSE, CITIZENSHIP_LOST -> decision.thenTypes(NationalityRefuted.class);
            case NOT_IN_REGISTERS, OTHER_NATIONALITY_SHOWN -> decision.refused(Kind.RULE, "proof-is-conclusive");
        }
    }

    @Test
    void primaFacieEvidenceCanBeDisprovedForAnyReasonEvenAfterAFinding() {
        examined(COPY, establishedBy(OLD))
                .when(refute(RefutationReason.NOT_IN_REGISTERS))
                .thenTypes(NationalityRefuted.class);
    }

    @Test
    void anInconclusiveExaminationDoesNotRevokeAFinding() {
        var leave = new LeaveNationalityUndetermined(CASE, PERSON, UndeterminedReason.REGISTERS_INCONCLUSIVE, null);
        var left = new NationalityUndetermined(CASE, PERSON, UndeterminedReason.REGISTERS_INCONCLUSIVE, null);
        examined().when(leave).then(left);
        examined(COPY, left).when(establishBy(OLD)).then(establishedBy(OLD));
        examined(COPY, establishedBy(OLD)).when(leave).refused(Kind.CONFLICT, "nationality-open");
    }

    @Test
    void theSameFindingIsNotMadeTwice() {
        examined(PASSPORT, establishedBy(OLD)).when(establishBy(OLD)).refused(Kind.CONFLICT, "nationality-open");
        examined(REFUTED).when(refute(RefutationReason.DOCUMENTS_FALSE)).refused(Kind.CONFLICT, "nationality-open");
    }

    @Test
    void onlyTheRequestedStateMakesAFinding() {
        examined(PASSPORT)
                .as(REQUESTING)
                .when(establishBy(OLD))
                .refused(Kind.NOT_YOURS, "requested-side-only")
                .when(refute(RefutationReason.DOCUMENTS_FALSE))
                .refused(Kind.NOT_YOURS, "requested-side-only");
    }
}
