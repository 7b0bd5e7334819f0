package homeward.journal;

import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An inspection names every damaged position, not only the first. */
class ChainInspectionTest {

    private final MongoDatabase database = TestStore.freshDatabase();
    private final Journal journal = Journal.open(database, Samples.OPTIONS);

    @AfterEach
    void close() {
        journal.close();
        database.drop();
    }

    @Test
    void anUntouchedJournalHasNoFindings() {
        append(25);

        assertThat(findings()).isEmpty();
    }

    @Test
    void damageInSeveralPlacesIsFoundInOneRound() {
        append(25);
        commits().updateOne(new Document("_id", 3L), set("events.0.version", 9));
        commits().updateOne(new Document("_id", 11L), set("stream", "another"));
        commits().deleteOne(new Document("_id", 14L));
        commits().deleteOne(new Document("_id", 15L));

        assertThat(findings()).extracting(ChainFinding::position).containsExactly(3L, 11L, 14L, 15L);
    }

    @Test
    void aCommitThatTheServiceDidNotRecordIsFoundAndTheNextOnesAreNotBlamed() {
        append(5);
        try (Journal stranger = Journal.open(database, JournalOptions.with(new TestMac("another key")))) {
            stranger.append(Samples.commit("case-x", 0));
        }
        try (Journal restarted = Journal.open(database, Samples.OPTIONS)) {
            restarted.append(Samples.commit("case-y", 0));
        }

        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(ChainFinding.Kind.FORGED);
            assertThat(finding.position()).isEqualTo(6);
        });
    }

    @Test
    void anAnchorIsHeldOnlyByTheCommitItself() {
        append(3);
        byte[] hash = journal.at(3).orElseThrow().hash();
        ChainInspection inspection = ChainInspection.of(database, Samples.MAC);

        assertThat(inspection.holds(new ChainAnchor(3, hash))).isTrue();
        assertThat(inspection.holds(new ChainAnchor(2, hash))).isFalse();
        commits().deleteOne(new Document("_id", 3L));
        assertThat(inspection.holds(new ChainAnchor(3, hash))).isFalse();
    }

    private List<ChainFinding> findings() {
        ChainInspection inspection = ChainInspection.of(database, Samples.MAC);
        List<ChainFinding> all = new ArrayList<>();
        ChainInspection.Step step;
        do {
            step = inspection.next(4);
            all.addAll(step.findings());
        } while (step.commits() == 4);
        return all;
    }

    private void append(int commits) {
        IntStream.range(0, commits).forEach(i -> journal.append(Samples.commit("case-" + i, 0)));
    }

    private MongoCollection<Document> commits() {
        return database.getCollection("journal");
    }
}
