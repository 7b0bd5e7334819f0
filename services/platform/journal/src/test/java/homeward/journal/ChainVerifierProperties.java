package homeward.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import homeward.journal.ChainFinding.Kind;

/** The verifier finds every manipulation of a journal and names the commit. */
class ChainVerifierProperties {

    private static final int TRIES = 25;

    private MongoDatabase database = TestStore.freshDatabase();
    private Journal journal = Journal.open(database, Samples.OPTIONS);
    private Random ids = new Random(1);

    @BeforeTry
    void begin() {
        database = TestStore.freshDatabase();
        journal = Journal.open(database, Samples.OPTIONS);
        ids = new Random(1);
    }

    @AfterTry
    void end() {
        journal.close();
        database.drop();
    }

    @Property(tries = TRIES)
    void anUntouchedChainIsSound(@ForAll @IntRange(min = 0, max = 30) int length) {
        ChainAnchor anchor = write(length);

        ChainReport report = ChainVerifier.of(database, Samples.MAC).verify(length == 0 ? null : anchor, _ -> {});

        assertThat(report.sound()).isTrue();
        assertThat(report.verified()).isEqualTo(length);
    }

    @Property(tries = TRIES)
    void anyAlteredFieldIsFound(
            @ForAll @IntRange(min = 1, max = 12) int length,
            @ForAll @IntRange(max = 11) int which,
            @ForAll @IntRange(max = 12) int field) {
        ChainAnchor anchor = write(length);
        long position = 1L + which % length;

        replace(altered(read(position), field));

        assertFound(anchor, Kind.ALTERED, position);
    }

    @Property(tries = TRIES)
    void anAlteredCommitWithItsHashMadeToFitIsFound(
            @ForAll @IntRange(min = 2, max = 12) int length, @ForAll @IntRange(max = 11) int which) {
        ChainAnchor anchor = write(length);
        long position = 1L + which % (length - 1);

        replace(rehashed(altered(read(position), 0)));

        assertFound(anchor, Kind.ALTERED, position);
    }

    @Property(tries = TRIES)
    void aChainRecomputedFromSomeCommitOnWithoutTheKeyIsForgedFromThere(
            @ForAll @IntRange(min = 1, max = 12) int length, @ForAll @IntRange(max = 11) int which) {
        write(length);
        long from = 1L + which % length;

        recompute(from, length, this::rehashed);

        assertFound(null, Kind.FORGED, from);
    }

    @Property(tries = TRIES)
    void aChainRecomputedWithTheKeyIsNotTheAttestedOne(
            @ForAll @IntRange(min = 1, max = 12) int length, @ForAll @IntRange(max = 11) int which) {
        ChainAnchor anchor = write(length);
        long from = 1L + which % length;

        recompute(from, length, this::rehashedAndTagged);

        assertFound(anchor, Kind.REWRITTEN, length);
    }

    @Property(tries = TRIES)
    void aCommitAppendedWithTheRightHashIsForged(@ForAll @IntRange(min = 1, max = 12) int length) {
        write(length);

        insert(rehashed(forgery(length)
                .append("_id", length + 1L)
                .append("prev", read(length).get("hash"))));

        assertFound(null, Kind.FORGED, length + 1L);
    }

    private void recompute(long from, long length, UnaryOperator<Document> fitting) {
        replace(fitting.apply(altered(read(from), 0)));
        for (long next = from + 1; next <= length; next++) {
            replace(fitting.apply(
                    new Document(read(next)).append("prev", read(next - 1).get("hash"))));
        }
    }

    @Property(tries = TRIES)
    void aDroppedCommitIsFound(
            @ForAll @IntRange(min = 1, max = 12) int length,
            @ForAll @IntRange(max = 11) int which,
            @ForAll boolean renumbered) {
        ChainAnchor anchor = write(length);
        long position = 1L + which % length;

        drop(position);
        for (long next = position + 1; renumbered && next <= length; next++) {
            move(next, next - 1);
        }

        assertFound(anchor, Kind.DROPPED, position);
    }

    @Property(tries = TRIES)
    void swappedCommitsAreFound(
            @ForAll @IntRange(min = 2, max = 12) int length,
            @ForAll @IntRange(max = 11) int one,
            @ForAll @IntRange(min = 1, max = 11) int apart) {
        ChainAnchor anchor = write(length);
        long first = 1L + one % length;
        long second = 1 + (first - 1 + 1 + apart % (length - 1)) % length;

        Document a = read(first);
        Document b = read(second);
        drop(first);
        drop(second);
        insert(a.append("_id", second));
        insert(b.append("_id", first));

        assertFound(anchor, Kind.SWAPPED, Math.min(first, second));
    }

    @Property(tries = TRIES)
    void anInsertedCommitIsFound(
            @ForAll @IntRange(min = 1, max = 12) int length,
            @ForAll @IntRange(max = 11) int which,
            @ForAll boolean hashMadeToFit) {
        ChainAnchor anchor = write(length);
        long position = 1L + which % length;

        Document forged = forgery(position);
        for (long last = length; last >= position; last--) {
            move(last, last + 1);
        }
        insert(hashMadeToFit ? rehashed(forged) : forged);

        assertFound(anchor, Kind.INSERTED, position);
    }

    @Property(tries = 5)
    void somethingBetweenTwoPositionsIsFound(@ForAll @IntRange(min = 2, max = 12) int length) {
        ChainAnchor anchor = write(length);

        insert(forgery(length).append("_id", length - 0.5));

        assertFound(anchor, Kind.INSERTED, length);
    }

    @Property(tries = 5)
    void somethingBeforeTheFirstPositionIsFound(@ForAll @IntRange(min = 1, max = 12) int length) {
        ChainAnchor anchor = write(length);

        insert(forgery(1).append("_id", 0L));

        assertFound(anchor, Kind.INSERTED, 0);
    }

    @Tag("long")
    @Property(tries = 10_000)
    void everyTamperingOfTenThousandIsFound(
            @ForAll @IntRange(max = 4) int kind,
            @ForAll @IntRange(min = 2, max = 12) int length,
            @ForAll @IntRange(max = 11) int which,
            @ForAll @IntRange(max = 12) int detail) {
        switch (kind) {
            case 0 -> anyAlteredFieldIsFound(length, which, detail);
            case 1 -> anAlteredCommitWithItsHashMadeToFitIsFound(length, which);
            case 2 -> aDroppedCommitIsFound(length, which, detail % 2 == 0);
            case 3 -> swappedCommitsAreFound(length, which, 1 + detail % 11);
            default -> anInsertedCommitIsFound(length, which, detail % 2 == 0);
        }
    }

    private void assertFound(@Nullable ChainAnchor anchor, Kind kind, long position) {
        ChainReport report = ChainVerifier.of(database, Samples.MAC).verify(anchor, _ -> {});
        assertThat(report.finding()).isPresent();
        assertThat(report.finding().orElseThrow().kind()).isEqualTo(kind);
        assertThat(report.finding().orElseThrow().position()).isEqualTo(position);
        assertThat(report.verified()).isLessThan(Math.max(1, position));
    }

    private ChainAnchor write(int commits) {
        IntStream.range(0, commits)
                .mapToObj(i -> journal.appendAsync(Samples.commit(ids, "case-" + i, 0, 1 + i % 3)))
                .toList()
                .forEach(answer -> assertThat(answer.join().alreadyStored()).isFalse());
        return new ChainAnchor(commits, journal.head().hash());
    }

    /** Changes one stored field: 0 to 6 those of the commit, 7 to 12 those of its last event. */
    @SuppressWarnings("JavaUtilDate") // as documents hold a moment
    private Document altered(Document commit, int field) {
        Document event = commit.getList("events", Document.class).getLast();
        switch (field) {
            case 0 ->
                commit.append("maxTime", new Date(commit.getDate("maxTime").getTime() + 1));
            case 1 -> commit.append("commit", uuid(Samples.id(ids)));
            case 2 -> commit.append("stream", commit.getString("stream") + "x");
            case 3 -> commit.append("type", null);
            case 4 -> commit.append("first", commit.getLong("first") + 1);
            case 5 -> commit.append("last", commit.getLong("last") + 1);
            case 6 -> commit.append("at", new Date(0));
            case 7 -> event.append("id", uuid(Samples.id(ids)));
            case 8 -> event.append("seq", event.getLong("seq") + 1);
            case 9 -> event.append("type", "SomethingElseHappened");
            case 10 -> event.append("version", 2);
            case 11 -> event.append("payload", new Binary(new byte[] {1}));
            default -> event.append("meta", new Binary(new byte[] {1}));
        }
        return commit;
    }

    private Document forgery(long position) {
        Document forged = read(position);
        forged.append("commit", uuid(Samples.id(ids))).append("stream", "forged");
        List<Document> events = new ArrayList<>(forged.getList("events", Document.class));
        events.forEach(event -> event.append("id", uuid(Samples.id(ids))));
        return forged.append("events", events);
    }

    private Document rehashed(Document commit) {
        StoredCommit decoded = new StoredCommitCodec()
                .decode(
                        commit.toBsonDocument().asBsonReader(),
                        DecoderContext.builder().build());
        return commit.append("hash", new Binary(new ChainHash().of(decoded)));
    }

    private Document rehashedAndTagged(Document commit) {
        Document fitting = rehashed(commit);
        return fitting.append(
                "tag",
                new Binary(Samples.MAC.tag(fitting.get("hash", Binary.class).getData())));
    }

    private static Binary uuid(UUID id) {
        return new Binary((byte) 4, HexFormat.of().parseHex(id.toString().replace("-", "")));
    }

    private MongoCollection<Document> raw() {
        return database.getCollection("journal");
    }

    private Document read(long position) {
        return raw().find(new Document("_id", position)).cursor().next();
    }

    private void replace(Document commit) {
        assertThat(raw().replaceOne(new Document("_id", commit.get("_id")), commit)
                        .getModifiedCount())
                .isEqualTo(1);
    }

    private void drop(long position) {
        assertThat(raw().deleteOne(new Document("_id", position)).getDeletedCount())
                .isEqualTo(1);
    }

    private void move(long from, long to) {
        Document commit = read(from);
        drop(from);
        insert(commit.append("_id", to));
    }

    private void insert(Document commit) {
        raw().insertOne(commit);
    }
}
