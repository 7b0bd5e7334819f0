package homeward.casefile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.TopicPartition;

import homeward.casefile.summary.Summaries;
import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.documents.HistoryEntry;
import homeward.chassis.folding.CaseFold;
import homeward.chassis.folding.ProjectionRunner;
import homeward.chassis.folding.ProjectionRunner.Mode;
import homeward.events.DomainEvent;
import homeward.events.Recorded;
import homeward.testkit.Happening;
import homeward.testkit.TestStore;

/** A case file can be folded at any point of its history, and does not depend on the order between streams. */
class CaseFileProperties {

    private static final MongoDatabase DATABASE = TestStore.newDatabase();
    private static int builds;

    private final CaseFileProjection projection = new CaseFileProjection(new Counting<>(Summaries.TRANSFER));

    @Provide
    Arbitrary<List<Recorded<DomainEvent>>> histories() {
        return Histories.any();
    }

    @Provide
    Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers().between(0, 9).list().ofMaxSize(25);
    }

    @Property(tries = 200)
    void foldingOnIsFoldingFromTheStartAtEveryPoint(
            @ForAll("histories") List<Recorded<DomainEvent>> history, @ForAll("choices") List<Integer> choices) {
        CaseFold folded = new CaseFold(projection);
        for (Recorded<DomainEvent> event : Histories.interleaved(history, choices)) {
            CaseDocument now = folded.apply(event).document();

            assertThat(CaseFold.at(projection, history, now.versions())).isEqualTo(now);
        }
    }

    @Provide
    Arbitrary<Desk<?, ?, ?>> desks() {
        return Arbitraries.of(
                        Summaries.APPLICATION, Summaries.IDENTIFICATION, Summaries.TRANSFER, Summaries.REINTEGRATION)
                .map(Counting::new);
    }

    /** Under the indexes of every desk, including those with a list of stages. */
    @Property(tries = 80)
    void whatIsFoldedIsWhatIsStored(
            @ForAll("desks") Desk<?, ?, ?> desk,
            @ForAll("histories") List<Recorded<DomainEvent>> history,
            @ForAll("choices") List<Integer> choices) {
        CaseFileProjection projection = new CaseFileProjection(desk);
        ProjectionRunner runner = new ProjectionRunner(projection, ++builds, DATABASE, new ParkedStreams(DATABASE));
        runner.ensureIndexes();
        List<Recorded<DomainEvent>> order = Histories.interleaved(history, choices);
        CaseFold folded = new CaseFold(projection);
        int size = choices.isEmpty() ? 1 : 1 + choices.getFirst();
        for (int from = 0; from < order.size(); from += size) {
            List<Recorded<DomainEvent>> batch = order.subList(from, Math.min(order.size(), from + size));
            batch.forEach(folded::apply);
            runner.apply(arrivals(batch), Mode.LIVE);

            assertThat(stored(projection)).isEqualTo(folded.document());
        }
    }

    @Property(tries = 200)
    void everyEventIsShownAfterItsCauseAndInTheOrderOfItsJournal(
            @ForAll("histories") List<Recorded<DomainEvent>> history, @ForAll("choices") List<Integer> choices) {
        CaseFold folded = new CaseFold(projection);
        Histories.interleaved(history, choices).forEach(folded::apply);

        List<HistoryEntry> shown = folded.document().history();

        assertThat(shown).hasSameSizeAs(history);
        Map<UUID, Integer> places = new HashMap<>();
        Map<String, Long> journals = new HashMap<>();
        for (HistoryEntry entry : shown) {
            places.put(entry.event(), places.size());
            assertThat(entry.position()).isGreaterThan(journals.getOrDefault(entry.service(), 0L));
            journals.put(entry.service(), entry.position());
        }
        for (HistoryEntry entry : shown) {
            assertThat(places.getOrDefault(entry.causation(), -1)).isLessThan(places.getOrDefault(entry.event(), -1));
        }
    }

    @Property(tries = 50)
    void aPointBeyondWhatIsKnownIsRefused(@ForAll("histories") List<Recorded<DomainEvent>> history) {
        CaseFold folded = new CaseFold(projection);
        history.forEach(folded::apply);
        Map<String, Long> beyond = new HashMap<>(folded.document().versions());
        beyond.merge(history.getFirst().envelope().place().stream(), 1L, Long::sum);

        assertThatIllegalArgumentException().isThrownBy(() -> CaseFold.at(projection, history, beyond));
    }

    private static List<Arrival> arrivals(List<Recorded<DomainEvent>> events) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Recorded<DomainEvent> recorded : events) {
            arrivals.add(new Arrival(
                    new TopicPartition("events", 0),
                    arrivals.size(),
                    0,
                    recorded.envelope(),
                    recorded.event().getClass(),
                    Happening.CONTRACTS.of(recorded.event().getClass()).streamInterface(),
                    recorded::event));
        }
        return arrivals;
    }

    private static CaseDocument stored(CaseFileProjection projection) {
        return new CaseDocument(
                projection,
                requireNonNull(
                        DATABASE.getCollection("case-file-" + builds).find().first()));
    }
}
