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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.identification.IdentificationEvent.EvidenceAdded;
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
}
