package homeward.chassis.folding;

import static homeward.chassis.folding.Receipts.arrival;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.builds.Builds;
import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Parked;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.documents.HistoryEntry;
import homeward.chassis.documents.OlderHistory;
import homeward.chassis.folding.ProjectionRunner.Mode;
import homeward.chassis.projections.Projection;
import homeward.chassis.reading.Documents;
import homeward.chassis.reading.Query;
import homeward.chassis.reading.Visibility;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.testkit.Happening;
import homeward.testkit.TestStore;

class ProjectionRunnerTest {

    private final MongoDatabase database = TestStore.newDatabase();
    private final ParkedStreams parked = new ParkedStreams(database);
    private final Receipts receipts = new Receipts("receipts");
    private final ProjectionRunner runner = new ProjectionRunner(receipts, 1, database, parked);
    private final CaseId caseId = new CaseId(UUID.randomUUID());
    private final PersonId person = new PersonId(UUID.randomUUID());
    private final Builds builds = new Builds(database);

    @BeforeEach
    void oneLiveBuild() {
        builds.ensure(List.of(receipts));
    }

    @Test
    void foldsTheEventsOfAllSourcesIntoOneDocument() {
        runner.apply(
                List.of(
                        arrival(Happening.application(caseId, 0, 1), 0),
                        arrival(Happening.identification(caseId, person, 0, 1), 0),
                        arrival(Happening.application(caseId, 1, 2), 1)),
                Mode.LIVE);

        CaseDocument document = document(caseId).orElseThrow();
        assertThat(document.section(Receipts.Received.class).orElseThrow().times())
                .containsExactly(Happening.EPOCH, Happening.EPOCH.plusSeconds(1));
        assertThat(document.section(Receipts.Expired.class).orElseThrow().count())
                .isEqualTo(1);
        assertThat(document.version("application-" + caseId)).isEqualTo(2);
        assertThat(document.history())
                .extracting(HistoryEntry::type)
                .containsExactly("ReceiptConfirmed", "TravelDocumentExpired", "ReceiptConfirmed");
        assertThat(document.parties()).isEqualTo(Happening.PARTIES);
    }

    @Test
    void aRepeatedEventHasNoSecondEffect() {
        List<Arrival> batch = List.of(arrival(Happening.application(caseId, 0, 1), 0));

        assertThat(runner.apply(batch, Mode.LIVE)).isEqualTo(1);
        assertThat(runner.apply(batch, Mode.LIVE)).isZero();

        assertThat(document(caseId).orElseThrow().version("application-" + caseId))
                .isEqualTo(1);
    }

    @Test
    void aGapParksItsStreamAndNoOther() {
        CaseId other = new CaseId(UUID.randomUUID());
        runner.apply(
                List.of(
                        arrival(Happening.application(caseId, 0, 1), 0),
                        arrival(Happening.application(caseId, 2, 3), 1),
                        arrival(Happening.application(other, 0, 4), 2),
                        arrival(Happening.application(caseId, 1, 5), 3)),
                Mode.LIVE);

        assertThat(document(caseId).orElseThrow().version("application-" + caseId))
                .isEqualTo(1);
        assertThat(document(other).orElseThrow().version("application-" + other))
                .isEqualTo(1);
        assertThat(parked.all()).singleElement().satisfies(stream -> {
            assertThat(stream.stream()).isEqualTo("application-" + caseId);
            assertThat(stream.reason()).isEqualTo(Parked.GAP);
            assertThat(stream.offset()).isZero();
        });
    }

    @Test
    void whatAnotherReplicaAppliedMeanwhileIsNoGap() {
        ProjectionRunner other = new ProjectionRunner(receipts, 1, database, parked);
        runner.apply(List.of(arrival(Happening.application(caseId, 0, 1), 0)), Mode.LIVE);
        other.apply(List.of(arrival(Happening.application(caseId, 1, 2), 1)), Mode.LIVE);
        other.apply(List.of(arrival(Happening.identification(caseId, person, 0, 1), 0)), Mode.LIVE);

        assertThat(runner.apply(List.of(arrival(Happening.application(caseId, 2, 3), 2)), Mode.LIVE))
                .isEqualTo(1);

        assertThat(parked.all()).isEmpty();
        CaseDocument document = document(caseId).orElseThrow();
        assertThat(document.version("application-" + caseId)).isEqualTo(3);
        assertThat(document.history()).extracting(HistoryEntry::sequence).containsExactly(0L, 0L, 1L, 2L);
    }

    @Test
    void aRepetitionOfWhatAnotherReplicaAppliedHasNoSecondEffect() {
        ProjectionRunner other = new ProjectionRunner(receipts, 1, database, parked);
        runner.apply(List.of(arrival(Happening.application(caseId, 0, 1), 0)), Mode.LIVE);
        List<Arrival> batch = List.of(arrival(Happening.application(caseId, 1, 2), 1));
        other.apply(batch, Mode.LIVE);

        assertThat(runner.apply(batch, Mode.LIVE)).isZero();

        assertThat(document(caseId)
                        .orElseThrow()
                        .section(Receipts.Received.class)
                        .orElseThrow()
                        .times())
                .hasSize(2);
    }

    @Test
    void whatOnlyANewerReplicaUnderstoodIsNotParkedByAnOlderOne() {
        ProjectionRunner older = new ProjectionRunner(
                new Receipts("receipts", event -> event.envelope().place().sequence() == 1), 1, database, parked);
        older.apply(List.of(arrival(Happening.application(caseId, 0, 1), 0)), Mode.LIVE);
        List<Arrival> batch = List.of(arrival(Happening.application(caseId, 1, 2), 1));
        runner.apply(batch, Mode.LIVE);

        assertThat(older.apply(batch, Mode.LIVE)).isZero();

        assertThat(parked.all()).isEmpty();
    }

    @Test
    void aFailingEventParksItsStreamWithoutItsMessage() {
        ProjectionRunner failing = new ProjectionRunner(
                new Receipts("receipts", event -> event.envelope().place().sequence() == 1), 1, database, parked);
        failing.apply(
                List.of(
                        arrival(Happening.application(caseId, 0, 1), 7),
                        arrival(Happening.application(caseId, 1, 2), 8),
                        arrival(Happening.application(caseId, 2, 3), 9)),
                Mode.LIVE);

        assertThat(document(caseId).orElseThrow().version("application-" + caseId))
                .isEqualTo(1);
        assertThat(parked.all()).singleElement().satisfies(stream -> {
            assertThat(stream.reason()).isEqualTo("IllegalStateException");
            assertThat(stream.offset()).isEqualTo(8);
        });
    }

    @Test
    void aDocumentExistsOnlyForItsParties() {
        runner.apply(List.of(arrival(Happening.application(caseId, 0, 1), 0)), Mode.LIVE);
        Documents documents = new Documents(database, builds);

        assertThat(documents.find(receipts, caseId.toString(), Visibility.of(new StateCode("RUS"))))
                .isPresent();
        assertThat(documents.find(receipts, caseId.toString(), Visibility.of(new StateCode("TUR"))))
                .isEmpty();
        assertThat(documents.list(receipts, Query.all(), Visibility.of(new StateCode("DEU"))))
                .hasSize(1);
        assertThat(documents.list(receipts, Query.all(), Visibility.of(new StateCode("TUR"))))
                .isEmpty();
    }

    @Test
    void aReadModelThatNamesNoPartiesIsReadForNoState() {
        runner.apply(List.of(arrival(Happening.application(caseId, 0, 1), 0)), Mode.LIVE);
        Documents documents = new Documents(database, builds);
        Projection ofNobody = new Receipts("receipts") {
            @Override
            public Set<String> partySections() {
                return Set.of();
            }
        };

        assertThat(documents.list(ofNobody, Query.all(), Visibility.of(new StateCode("DEU"))))
                .isEmpty();
        assertThat(documents.list(ofNobody, Query.all(), Visibility.platform())).hasSize(1);
    }

    @Test
    void ofALongHistoryTheDocumentKeepsTheEndAndTheRestIsReadInPages() {
        List<Happening> events = LongStream.range(0, 1_700)
                .mapToObj(sequence -> Happening.application(caseId, sequence, sequence + 1))
                .toList();
        for (int from = 0; from < events.size(); from += 340) {
            runner.apply(
                    events.subList(from, from + 340).stream()
                            .map(event -> arrival(event, event.sequence()))
                            .toList(),
                    Mode.LIVE);
        }
        CaseDocument document = document(caseId).orElseThrow();
        Documents documents = new Documents(database, builds);

        assertThat(document.version("application-" + caseId)).isEqualTo(1_700);
        assertThat(document.history()).hasSizeBetween(OlderHistory.KEPT_AT_MOST / 2, OlderHistory.KEPT_AT_MOST);
        List<HistoryEntry> whole = new ArrayList<>();
        for (int page = 1; page <= events.size() / OlderHistory.PAGE; page++) {
            whole.addAll(documents.older(document, receipts, page));
        }
        assertThat(document.older()).containsValue((long) whole.size());
        whole.addAll(document.history());
        assertThat(whole)
                .extracting(HistoryEntry::sequence)
                .containsExactlyElementsOf(
                        events.stream().map(Happening::sequence).toList());
    }

    private Optional<CaseDocument> document(CaseId of) {
        return new Documents(database, builds).find(receipts, of.toString(), Visibility.platform());
    }
}
