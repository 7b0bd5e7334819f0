package homeward.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stream, and those whose ids begin with its id and a hyphen. */
class StreamsOfOneIdTest {

    private final MongoDatabase database = TestStore.freshDatabase();
    private final Journal journal = Journal.open(database, Samples.OPTIONS);

    /** Positions 1 to 8. */
    @BeforeEach
    void recorded() {
        journal.append(Samples.commit("case-1", 0, 2));
        journal.append(Samples.commit("case-1-b", 0));
        journal.append(Samples.commit("case-2", 0));
        journal.append(Samples.commit("case-1", 2, 3));
        journal.append(Samples.commit("case-1-a", 0));
        journal.append(Samples.commit("case-10", 0));
        journal.append(Samples.commit("case-1", 5));
        journal.append(Samples.commit("case-1-b", 1));
    }

    @AfterEach
    void close() {
        journal.close();
        database.drop();
    }

    @Test
    void eachHasABeginning() {
        assertThat(journal.beginnings("case-1"))
                .extracting(StoredCommit::stream)
                .containsExactly("case-1", "case-1-a", "case-1-b");
        assertThat(journal.beginnings("case-1"))
                .extracting(StoredCommit::position)
                .containsExactly(1L, 5L, 2L);
        assertThat(journal.beginnings("case-3")).isEmpty();
    }

    @Test
    void theirHashesAreInTheOrderOfTheJournal() {
        List<byte[]> hashes = LongStream.of(1, 2, 4, 5, 7)
                .mapToObj(position -> journal.at(position).orElseThrow().hash())
                .toList();

        assertThat(journal.heads("case-1", 7)).extracting(Head::position).containsExactly(1L, 2L, 4L, 5L, 7L);
        assertThat(journal.heads("case-1", 7)).extracting(Head::hash).containsExactlyElementsOf(hashes);
    }

    @Test
    void theNextCommitBehindAPositionIsFoundInEach() {
        for (long position = 0; position <= 9; position++) {
            long behind = position;
            for (String stream : List.of("case-1", "case-1-a", "case-1-b", "case-2", "case-3")) {
                OptionalLong expected = Samples.all(journal).stream()
                        .filter(commit -> commit.stream().equals(stream) && commit.position() > behind)
                        .mapToLong(StoredCommit::first)
                        .findFirst();

                assertThat(journal.firstBehind(stream, position))
                        .as(stream + " " + position)
                        .isEqualTo(expected);
            }
        }
    }
}
