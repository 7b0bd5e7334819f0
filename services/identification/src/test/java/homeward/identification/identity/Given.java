package homeward.identification.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import homeward.chassis.deciding.Actor;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.ConsentLearned;
import homeward.events.identification.IdentificationEvent.EvidenceAdded;
import homeward.events.identification.IdentificationEvent.EvidenceDetails;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.identification.IdentificationEvent.IdentificationOpened;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.events.identification.IdentificationEvent.TravelDocumentPresented;
import homeward.events.identification.IdentificationEvent.TravelDocumentRequested;
import homeward.events.request.Transferee.Category;
import homeward.identification.IdentificationDecider;
import homeward.testkit.DeciderSpec;
import homeward.testkit.PlainDays;
import homeward.testkit.TestActors;
import homeward.testkit.TestTreaty;

/** A person of a case between two fictional states: AAA is the requesting, BBB the requested state. */
public final class Given {

    public static final CaseId CASE = new CaseId(new UUID(0, 1));
    public static final PersonId PERSON = new PersonId(new UUID(0, 2));

    public static final StateCode AAA = new StateCode("AAA");
    public static final StateCode BBB = new StateCode("BBB");
    public static final Actor REQUESTING = TestActors.officer("AAA");
    public static final Actor REQUESTED = TestActors.officer("BBB");
    public static final Actor OUTSIDER = TestActors.officer("CCC");

    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    public static final Instant WINDOW_ENDS = Instant.parse("2026-06-01T00:00:00Z");

    private Given() {}

    /**
     * A passport is proof, a copy prima facie evidence, other documents initiate a verification; five days to issue a
     * document.
     */
    public static TestTreaty treaty() {
        return new TestTreaty()
                .effect(EvidenceKind.PASSPORT, EvidenceEffect.PROOF)
                .effect(EvidenceKind.PASSPORT_COPY, EvidenceEffect.PRIMA_FACIE)
                .effect(EvidenceKind.OTHER_DOCUMENT, EvidenceEffect.INITIATES_VERIFICATION)
                .travelDocumentIssue(TestTreaty.days(5));
    }

    public static DeciderSpec<IdentificationCommand, IdentificationState, IdentificationEvent> unopened() {
        return unopened(treaty());
    }

    public static DeciderSpec<IdentificationCommand, IdentificationState, IdentificationEvent> unopened(
            TestTreaty treaty) {
        return DeciderSpec.of(new IdentificationDecider(treaty, new PlainDays()))
                .at(NOW)
                .as(REQUESTING);
    }

    public static DeciderSpec<IdentificationCommand, IdentificationState, IdentificationEvent> opened() {
        return unopened().given(openedFor(Category.OWN_NATIONAL));
    }

    public static IdentificationOpened openedFor(Category category) {
        return new IdentificationOpened(CASE, PERSON, AAA, BBB, TestTreaty.REFERENCE, category, source(0));
    }

    /** An event of the application's stream. */
    public static Source source(long sequence) {
        return new Source("application-" + CASE, sequence, new UUID(5, sequence));
    }

    public static ConsentLearned consent(long sequence) {
        return new ConsentLearned(CASE, PERSON, WINDOW_ENDS, source(sequence));
    }

    public static EvidenceAdded evidence(UUID id, EvidenceKind kind, EvidenceEffect effect) {
        return new EvidenceAdded(CASE, PERSON, id, kind, effect, details(), TestTreaty.basis("evidence"));
    }

    public static Personal<EvidenceDetails> details() {
        return Personal.of(PERSON, new EvidenceDetails("X 000000", null, null, null, null));
    }

    public static Personal<String> number() {
        return Personal.of(PERSON, "X 000000");
    }

    public static TravelDocumentPresented presented(UUID id, String validUntil) {
        return new TravelDocumentPresented(
                CASE, PERSON, id, TravelDocumentKind.PASSPORT, BBB, LocalDate.parse(validUntil), number());
    }

    public static TravelDocumentRequested requested(UUID id) {
        return new TravelDocumentRequested(
                CASE, PERSON, id, NOW, Instant.parse("2026-03-08T00:00:00Z"), TestTreaty.basis("travelDocumentIssue"));
    }
}
