package homeward.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The fast and the general decoding of commits agree. */
class CommitParserTest {

    @Test
    void whatWasPreparedIsReadAlike() {
        assertReadAlike(prepared("case", 1));
        assertReadAlike(prepared("case", 40));
        assertReadAlike(prepared(null, 1));
    }

    @Test
    void anotherLayoutIsReadAsWell() {
        BsonDocument turned = new BsonDocument();
        List<String> names = List.copyOf(prepared("case", 3).keySet()).reversed();
        names.forEach(name -> turned.put(name, prepared("case", 3).get(name)));

        assertReadAlike(new RawBsonDocument(turned, new BsonDocumentCodec()));
    }

    @Test
    void aSequenceThatContradictsTheEventsIsReadAsItStands() {
        BsonDocument contradicting = prepared("case", 3).decode(new BsonDocumentCodec());
        contradicting.put("last", new BsonInt64(1));

        assertReadAlike(new RawBsonDocument(contradicting, new BsonDocumentCodec()));
    }

    private static RawBsonDocument prepared(@Nullable String type, int events) {
        Commit commit = new Commit(new UUID(1, 2), "Fall-Ä", type, 7, fixedEvents(events));
        return new PreparedCommit(commit)
                .after(Head.EMPTY, 1_000, new ChainHash(), Samples.MAC)
                .document();
    }

    private static List<NewEvent> fixedEvents(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new NewEvent(
                        new UUID(3, i), "Happened", i, Instant.ofEpochMilli(i), new byte[] {1, (byte) i}, new byte[0]))
                .toList();
    }

    private static void assertReadAlike(RawBsonDocument document) {
        StoredCommit general = new StoredCommitCodec()
                .decode(document.asBsonReader(), DecoderContext.builder().build());

        assertThat(CommitParser.parse(document)).usingRecursiveComparison().isEqualTo(general);
        assertThat(general.stream()).isEqualTo("Fall-Ä");
    }
}
