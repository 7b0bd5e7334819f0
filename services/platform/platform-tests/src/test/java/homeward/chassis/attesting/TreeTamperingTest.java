package homeward.chassis.attesting;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import homeward.chassis.proof.JournalKey;
import homeward.events.CaseId;
import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.proofs.Hash;
import homeward.proofs.notes.NoteKeyFiles;
import homeward.proofs.notes.SignatureType;
import homeward.proofs.notes.SigningKey;
import homeward.testkit.Happening;
import homeward.testkit.TestStore;

/**
 * What is stored of a tree and its checkpoints, changed at random places: every change is found and its place is named.
 * {@code homeward.tampering.seed} repeats a run with its seed.
 */
class TreeTamperingTest {

    private static final String ORIGIN = "homeward/request";

    private final LogKeys keys = new LogKeys(
            ORIGIN,
            List.of(
                    SigningKey.generate(ORIGIN, SignatureType.ED25519),
                    SigningKey.generate(ORIGIN, SignatureType.COSIGNATURE_ML_DSA_44)));
    private final MongoDatabase database = TestStore.newDatabase();
    private final Journal journal = Journal.open(database, JournalOptions.with(JournalKey.fresh()));
    private final MongoCollection<Document> tiles = database.getCollection(StoredTiles.COLLECTION);
    private final MongoCollection<Document> checkpoints = database.getCollection(LogStore.CHECKPOINTS);
    private final MongoCollection<Document> heads = database.getCollection(LogStore.HEAD);
    private final long seed = Long.getLong("homeward.tampering.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @TempDir
    Path publicKeys = Path.of("");

    @AfterEach
    void close() {
        journal.close();
        database.drop();
    }

    @Test
    void aHundredChangesAreFoundAndNamed() throws IOException {
        areFoundAndNamed(100);
    }

    @Test
    @Tag("long")
    void twoThousandChangesAreFoundAndNamed() throws IOException {
        areFoundAndNamed(2_000);
    }

    private void areFoundAndNamed(int changes) throws IOException {
        NoteKeyFiles.publish(publicKeys.resolve("log-request.vkeys"), keys.signing());
        grow(280);
        grow(3);
        grow(17);
        assertThat(contradictions()).isEmpty();
        for (int i = 0; i < changes; i++) {
            List<Document> before = new ArrayList<>();
            MongoCollection<Document> where =
                    List.of(tiles, tiles, checkpoints, heads).get(random.nextInt(4));
            where.find().into(before);
            String name = changed(where, before.get(random.nextInt(before.size())));
            assertThat(contradictions())
                    .as("change %s, -Dhomeward.tampering.seed=%s", i, seed)
                    .anyMatch(line -> line.contains(name));
            where.deleteMany(new Document());
            where.insertMany(before);
        }
        assertThat(contradictions()).isEmpty();
    }

    /** What must be in the finding. */
    private String changed(MongoCollection<Document> where, Document document) {
        String id = String.valueOf(document.get("_id"));
        Object key = Objects.requireNonNull(document.get("_id"));
        if (where.getNamespace().equals(checkpoints.getNamespace())) {
            String note = document.getString("note");
            int at = random.nextInt(note.length());
            where.replaceOne(
                    eq(key),
                    new Document(document)
                            .append(
                                    "note",
                                    random.nextBoolean()
                                            ? note.substring(0, at)
                                            : note.substring(0, at)
                                                    + (char) (note.charAt(at) ^ 1)
                                                    + note.substring(at + 1)));
            return "checkpoint";
        }
        if (where.getNamespace().equals(heads.getNamespace())) {
            if (random.nextInt(4) == 0) {
                where.deleteOne(eq(key));
                return "tree";
            }
            String field = List.of("root", "hash", "size").get(random.nextInt(3));
            where.replaceOne(
                    eq(key),
                    new Document(document)
                            .append(
                                    field,
                                    field.equals("size")
                                            ? document.getLong("size") - 1
                                            : new Binary(flipped(document.get(field, Binary.class)
                                                    .getData()))));
            return "tree";
        }
        byte[] hashes = document.get("hashes", Binary.class).getData();
        switch (random.nextInt(5)) {
            case 0 -> {
                byte[] other = flipped(hashes);
                where.replaceOne(eq(key), new Document(document).append("hashes", new Binary(other)));
                return id.startsWith("0/")
                        ? "position "
                                + (256L * Long.parseLong(id.substring(2))
                                        + Arrays.mismatch(hashes, other) / Hash.LENGTH
                                        + 1)
                                + " of the journal"
                        : "tile " + id;
            }
            case 1 -> where.deleteOne(eq(key));
            case 3 -> where.updateOne(eq(key), unset("hashes"));
            case 2 -> {
                String stranger = "1/" + (100 + random.nextInt(800));
                where.insertOne(new Document(document).append("_id", stranger));
                return "tile " + stranger;
            }
            default ->
                where.replaceOne(
                        eq(key),
                        new Document(document)
                                .append("hashes", new Binary(Arrays.copyOf(hashes, random.nextInt(hashes.length)))));
        }
        return "tile " + id;
    }

    private byte[] flipped(byte[] bytes) {
        byte[] other = bytes.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }

    private List<String> contradictions() {
        return LogVerification.of(database).contradictions(publicKeys, "request");
    }

    private void grow(int commits) {
        long from = journal.head().position();
        for (int i = 0; i < commits; i++) {
            journal.append(Happening.application(new CaseId(UUID.randomUUID()), 0, from + i + 1)
                    .commit());
        }
        TreeKeeper keeper = new TreeKeeper(journal, database, keys, Clock.systemUTC());
        while (keeper.catchUp()) {
            // as many steps as it takes
        }
        assertThat(keeper.checkpoint()).isPresent();
    }
}
