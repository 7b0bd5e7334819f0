package homeward.identification.identity.evidence;

import static homeward.identification.identity.Given.CASE;
import static homeward.identification.identity.Given.OUTSIDER;
import static homeward.identification.identity.Given.PERSON;
import static homeward.identification.identity.Given.REQUESTED;
import static homeward.identification.identity.Given.details;
import static homeward.identification.identity.Given.evidence;
import static homeward.identification.identity.Given.opened;
import static homeward.identification.identity.Given.openedFor;
import static homeward.identification.identity.Given.unopened;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.Personal;
import homeward.events.identification.IdentificationEvent.EvidenceAdded;
import homeward.events.identification.IdentificationEvent.EvidenceDetails;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.request.Transferee.Category;
import homeward.identification.identity.IdentificationCommand.AddEvidence;
import homeward.testkit.TestTreaty;

class AddEvidenceTest {

    private static AddEvidence add(EvidenceKind kind) {
        return new AddEvidence(CASE, PERSON, kind, details());
    }

    @ParameterizedTest(name = "{0} is {1}; a kind the lists do not name counts as any other document")
    @CsvSource({
        "PASSPORT, PROOF",
        "PASSPORT_COPY, PRIMA_FACIE",
        "OTHER_DOCUMENT, INITIATES_VERIFICATION",
        "NAMED_TICKET, INITIATES_VERIFICATION"
    })
    void evidenceHasTheEffectTheTreatyGivesItsKind(EvidenceKind kind, EvidenceEffect effect) {
        var spec = opened();
        var id = spec.circumstances().newId("evidence");
        spec.when(add(kind)).then(evidence(id, kind, effect));
    }

    @Test
    void evidenceIsRefusedIfTheListsContainNeitherItsKindNorOtherDocuments() {
        unopened(new TestTreaty())
                .given(openedFor(Category.OWN_NATIONAL))
                .when(add(EvidenceKind.LANGUAGE_TEST))
                .refused(Kind.RULE, "evidence-kind-listed");
    }

    @Test
    void onlyThePartiesAddEvidence() {
        opened().as(REQUESTED)
                .when(add(EvidenceKind.PASSPORT))
                .thenTypes(EvidenceAdded.class)
                .as(OUTSIDER)
                .when(add(EvidenceKind.PASSPORT))
                .refused(Kind.UNKNOWN);
    }

    @Test
    void nothingIsAddedBeforeTheApplicationHasArrived() {
        unopened().when(add(EvidenceKind.PASSPORT)).refused(Kind.UNKNOWN);
    }

    @Test
    void aPassportThatHasExpiredIsNoProof() {
        String fiveYearsAgo = "2021-03-01";
        opened().when(dated(EvidenceKind.PASSPORT, null, fiveYearsAgo))
                .thenRecorded(events -> assertThat(((EvidenceAdded) events.getFirst()).effect())
                        .isEqualTo(EvidenceEffect.INITIATES_VERIFICATION));
        opened().when(dated(EvidenceKind.PASSPORT, null, "2026-03-02"))
                .thenRecorded(events -> assertThat(((EvidenceAdded) events.getFirst()).effect())
                        .as("on its last day it is valid")
                        .isEqualTo(EvidenceEffect.PROOF));
    }

    @ParameterizedTest
    @CsvSource({
        "notadate, , issuedOn",
        "2025-02-30, , issuedOn",
        "2026-03-03, , issuedOn",
        ", 31.12.2027, expiresOn",
        "2025-01-01, 2017-01-01, expiresOn",
        "2025-06, 2025-05, expiresOn",
    })
    void impossibleDatesAreRefused(@Nullable String issuedOn, @Nullable String expiresOn, String field) {
        opened().when(dated(EvidenceKind.PASSPORT, issuedOn, expiresOn)).invalid(field);
    }

    private static AddEvidence dated(EvidenceKind kind, @Nullable String issuedOn, @Nullable String expiresOn) {
        return new AddEvidence(
                CASE,
                PERSON,
                kind,
                Personal.of(PERSON, new EvidenceDetails("X 000000", null, issuedOn, expiresOn, null)));
    }
}
