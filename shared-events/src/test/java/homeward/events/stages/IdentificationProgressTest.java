package homeward.events.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.IdentificationOpened;
import homeward.events.identification.IdentificationEvent.NationalityEstablished;
import homeward.events.identification.IdentificationEvent.NationalityRefuted;
import homeward.events.identification.IdentificationEvent.NationalityUndetermined;
import homeward.events.identification.IdentificationEvent.RefutationReason;
import homeward.events.identification.IdentificationEvent.TravelDocumentCorrected;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.events.identification.IdentificationEvent.TravelDocumentPresented;
import homeward.events.identification.IdentificationEvent.TravelDocumentRequested;
import homeward.events.identification.IdentificationEvent.UndeterminedReason;
import homeward.events.request.Transferee.Category;

class IdentificationProgressTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 0));
    private static final PersonId PERSON = new PersonId(new UUID(1, 1));
    private static final StateCode RUS = new StateCode("RUS");
    private static final UUID FIRST = new UUID(2, 1);
    private static final UUID SECOND = new UUID(2, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final RuleBasis BASIS = new RuleBasis("EU-RUS-2006", 1, "travelDocumentIssue", null, false);

    @Test
    void aPersonIsIdentifiedAndDocumented() {
        assertThat(stage()).isEqualTo(IdentificationStage.EXPECTED);
        assertThat(stage(opened())).isEqualTo(IdentificationStage.OPEN);
        assertThat(stage(opened(), undetermined())).isEqualTo(IdentificationStage.UNDETERMINED);
        assertThat(stage(opened(), undetermined(), established())).isEqualTo(IdentificationStage.ESTABLISHED);
        assertThat(stage(established(), requested(FIRST))).isEqualTo(IdentificationStage.DOCUMENT_REQUESTED);
        assertThat(stage(established(), requested(FIRST), issued(FIRST))).isEqualTo(IdentificationStage.DOCUMENTED);
        assertThat(stage(established(), presented(FIRST))).isEqualTo(IdentificationStage.DOCUMENTED);
    }

    @Test
    void theExpiryOfAnOlderDocumentLeavesTheNewerOne() {
        assertThat(stage(presented(FIRST), requested(SECOND), issued(SECOND), expired(FIRST)))
                .isEqualTo(IdentificationStage.DOCUMENTED);
    }

    @Test
    void theExpiryOfTheLastDocumentIsShownUntilAnotherIsRequested() {
        assertThat(stage(presented(FIRST), expired(FIRST))).isEqualTo(IdentificationStage.DOCUMENT_EXPIRED);
        assertThat(stage(presented(FIRST), expired(FIRST), requested(SECOND)))
                .isEqualTo(IdentificationStage.DOCUMENT_REQUESTED);
    }

    @Test
    void aDocumentThatHasExpiredIsNotIssuedLater() {
        assertThat(stage(presented(FIRST), expired(FIRST), issued(FIRST), requested(FIRST)))
                .isEqualTo(IdentificationStage.DOCUMENT_EXPIRED);
    }

    @Test
    void aDocumentThatExpiredByAMistakenDayIsHeldAgainUnlessItBelongsToARefutedFinding() {
        assertThat(stage(presented(FIRST), expired(FIRST), corrected(FIRST))).isEqualTo(IdentificationStage.DOCUMENTED);
        assertThat(stage(established(), presented(FIRST), refuted(), corrected(FIRST)))
                .isEqualTo(IdentificationStage.REFUTED);
    }

    @Test
    void aRequestInAdditionToAValidDocumentDoesNotSetTheStageBack() {
        assertThat(stage(presented(FIRST), requested(SECOND))).isEqualTo(IdentificationStage.DOCUMENTED);
    }

    @Test
    void aRefutationRevokesTheFindingAndItsDocuments() {
        assertThat(stage(established(), presented(FIRST), refuted())).isEqualTo(IdentificationStage.REFUTED);
        assertThat(stage(established(), presented(FIRST), refuted(), established()))
                .isEqualTo(IdentificationStage.ESTABLISHED);
        assertThat(stage(established(), presented(FIRST), refuted(), expired(FIRST)))
                .isEqualTo(IdentificationStage.REFUTED);
    }

    @Test
    void anUndeterminedNationalityDoesNotSetTheStageBack() {
        assertThat(stage(established(), undetermined())).isEqualTo(IdentificationStage.ESTABLISHED);
        assertThat(stage(refuted(), undetermined())).isEqualTo(IdentificationStage.REFUTED);
        assertThat(stage(presented(FIRST), undetermined())).isEqualTo(IdentificationStage.DOCUMENTED);
    }

    @Property(tries = 1000)
    void onlyRefutationAndExpirySetTheStageBack(@ForAll("identifications") List<IdentificationEvent> events) {
        IdentificationProgress progress = IdentificationProgress.NONE;
        for (IdentificationEvent event : events) {
            IdentificationProgress next = progress.after(event);
            boolean saysSo = event instanceof NationalityRefuted
                    || progress.stage() == IdentificationStage.REFUTED
                    || event instanceof TravelDocumentExpired
                    || progress.stage() == IdentificationStage.DOCUMENT_EXPIRED;
            assertThat(saysSo || way(next.stage()) >= way(progress.stage()))
                    .as("%s after %s", event, progress)
                    .isTrue();
            progress = next;
        }
    }

    @Property(tries = 1000)
    void aRepeatedEventHasNoEffect(@ForAll("identifications") List<IdentificationEvent> events) {
        IdentificationProgress progress = IdentificationProgress.NONE;
        for (IdentificationEvent event : events) {
            progress = progress.after(event);
            assertThat(progress.after(event)).isEqualTo(progress);
        }
    }

    @Provide
    Arbitrary<List<IdentificationEvent>> identifications() {
        List<IdentificationEvent> possible =
                new ArrayList<>(GoldenEvents.of("identification", IdentificationEvent.class));
        IntStream.rangeClosed(1, 3)
                .mapToObj(number -> new UUID(2, number))
                .forEach(document -> possible.addAll(List.of(
                        requested(document),
                        presented(document),
                        issued(document),
                        expired(document),
                        corrected(document))));
        return Arbitraries.of(possible).list().ofMaxSize(30);
    }

    /** Chronological order: findings without the refutation, then documents. */
    private static int way(IdentificationStage stage) {
        return switch (stage) {
            case EXPECTED -> 0;
            case OPEN -> 1;
            case UNDETERMINED, REFUTED -> 2;
            case ESTABLISHED -> 3;
            case DOCUMENT_EXPIRED -> 4;
            case DOCUMENT_REQUESTED -> 5;
            case DOCUMENTED -> 6;
        };
    }

    private static IdentificationStage stage(IdentificationEvent... events) {
        IdentificationProgress progress = IdentificationProgress.NONE;
        for (IdentificationEvent event : events) {
            progress = progress.after(event);
        }
        return progress.stage();
    }

    private static IdentificationEvent opened() {
        return new IdentificationOpened(
                CASE,
                PERSON,
                new StateCode("NLD"),
                RUS,
                new TreatyReference("EU-RUS-2006", null, 1),
                Category.OWN_NATIONAL,
                new Source("application-" + CASE, 0, new UUID(3, 0)));
    }

    private static IdentificationEvent established() {
        return new NationalityEstablished(CASE, PERSON, Personal.of(PERSON, "RUS"), Set.of());
    }

    private static IdentificationEvent refuted() {
        return new NationalityRefuted(CASE, PERSON, RefutationReason.DOCUMENTS_FALSE, null);
    }

    private static IdentificationEvent undetermined() {
        return new NationalityUndetermined(CASE, PERSON, UndeterminedReason.REGISTERS_INCONCLUSIVE, null);
    }

    private static IdentificationEvent requested(UUID document) {
        return new TravelDocumentRequested(CASE, PERSON, document, Instant.EPOCH, null, BASIS);
    }

    private static IdentificationEvent presented(UUID document) {
        return new TravelDocumentPresented(
                CASE, PERSON, document, TravelDocumentKind.PASSPORT, RUS, DAY, Personal.of(PERSON, "AA 1"));
    }

    private static IdentificationEvent issued(UUID document) {
        return new TravelDocumentIssued(
                CASE,
                PERSON,
                document,
                TravelDocumentKind.RETURN_CERTIFICATE,
                RUS,
                Instant.parse("2026-03-02T09:00:00Z"),
                Instant.parse("2026-03-02T09:00:00Z"),
                DAY,
                Personal.of(PERSON, "AA 2"));
    }

    private static IdentificationEvent corrected(UUID document) {
        return new TravelDocumentCorrected(
                CASE, PERSON, document, TravelDocumentKind.PASSPORT, RUS, DAY, Personal.of(PERSON, "AA 1"));
    }

    private static IdentificationEvent expired(UUID document) {
        return new TravelDocumentExpired(CASE, PERSON, document, DAY);
    }
}
