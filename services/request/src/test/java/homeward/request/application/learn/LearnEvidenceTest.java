package homeward.request.application.learn;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.received;
import static homeward.request.application.Given.treaty;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Source;
import homeward.events.identification.IdentificationEvent.EvidenceDetails;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.EvidenceContent;
import homeward.events.request.ApplicationEvent.EvidenceLearned;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.request.application.ApplicationCommand.LearnEvidence;
import homeward.request.application.FormerCase;
import homeward.request.application.FormerCase.Filed;
import homeward.request.application.Given;
import homeward.testkit.TestOpenings;

class LearnEvidenceTest {

    private static final UUID BEFORE = new UUID(6, 1);
    private static final UUID SINCE = new UUID(6, 2);
    private static final EvidenceDetails DETAILS = new EvidenceDetails("B 7654321", null, null, null, null);
    private static final EvidenceContent CONTENT =
            new EvidenceContent("BIRTH_CERTIFICATE", "B 7654321", null, null, null, null);
    private static final Source SOURCE = new Source("identification-" + CASE, 2, new UUID(5, 6));
    private static final ReadmissionRefused REFUSED =
            new ReadmissionRefused(CASE, PARENT, Set.of(RefusalReason.EVIDENCE_INSUFFICIENT), null);

    private static LearnEvidence learn(UUID id, PersonId person) {
        return new LearnEvidence(
                CASE, person, id, EvidenceKind.BIRTH_CERTIFICATE, Personal.of(person, DETAILS), SOURCE);
    }

    private static EvidenceLearned learned(UUID id, PersonId person) {
        return new EvidenceLearned(CASE, person, id, Personal.of(person, CONTENT), SOURCE);
    }

    @Test
    void aClosedCaseLearnsOnceWhatIsFiled() {
        received()
                .given(REFUSED, Given.closed(CaseOutcome.REFUSED))
                .when(learn(SINCE, PARENT))
                .then(learned(SINCE, PARENT))
                .when(learn(SINCE, PARENT))
                .thenNothing();
    }

    @Test
    void ofEachPersonWhatWasLearnedBeforeTheRefusalIsToldFromWhatCameAfter() {
        var state = received()
                .given(learned(BEFORE, PARENT), REFUSED, learned(SINCE, PARENT), learned(new UUID(6, 3), CHILD))
                .state();
        FormerCase former = FormerCase.of(CASE, state, TestOpenings.ALL);
        assertThat(former.persons().getFirst().filed())
                .containsExactly(new Filed(BEFORE, CONTENT, false), new Filed(SINCE, CONTENT, true));
        assertThat(former.persons().getLast().filed()).containsExactly(new Filed(new UUID(6, 3), CONTENT, false));
    }

    @Test
    void nothingIsLearnedOfWhatNobodyCanReadAnyMore() {
        received()
                .when(new LearnEvidence(
                        CASE, PARENT, SINCE, EvidenceKind.OWN_STATEMENT, new Personal.Erased<>(PARENT), SOURCE))
                .thenNothing();
    }

    @Test
    void itIsOfAPersonOfACase() {
        application(treaty()).when(learn(SINCE, PARENT)).refused(Refusal.Kind.UNKNOWN);
        received().when(learn(SINCE, new PersonId(new UUID(9, 9)))).invalid("personId");
    }
}
