package homeward.chassis.attachments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.quarkus.arc.properties.IfBuildProperty;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import homeward.chassis.attachments.FileKeys.Layer;
import homeward.chassis.attachments.FileKeys.Wrapped;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.attachments.FileType;
import homeward.events.attachments.Scan;

/**
 * Files in the service's own database: what is known of each in {@code attachments}, its ciphertext in {@code
 * attachment-chunks}. The chunks are there before the file is; chunks of a generation that no file names were left by an
 * interrupted upload. Blocking.
 */
@Singleton
@IfBuildProperty(name = "homeward.files", stringValue = "true")
class FileStore {

    private static final String CASE = "caseId";
    private static final String PERSONS = "persons";
    private static final String TOUCHED = "touched";
    private static final String SENT = "sent";
    private static final String GENERATION = "generation";
    /** Of a first chunk: when it was stored. */
    private static final String BEGUN = "begun";

    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;

    FileStore(MongoDatabase database) {
        MongoDatabase careful = database.withWriteConcern(WriteConcern.MAJORITY);
        files = careful.getCollection("attachments");
        chunks = careful.getCollection("attachment-chunks");
    }

    void ensureIndexes() {
        files.createIndex(Indexes.ascending(CASE));
        files.createIndex(Indexes.ascending(PERSONS));
        files.createIndex(Indexes.ascending(GENERATION));
        chunks.createIndex(Indexes.ascending(BEGUN));
    }

    /** Where the chunks of one upload will be: nobody else writes there. */
    UUID newGeneration() {
        return UUID.randomUUID();
    }

    /** @return false if there is one of that id already */
    boolean add(StoredFile file) {
        try {
            files.insertOne(document(file));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    Optional<StoredFile> find(UUID id) {
        return Optional.ofNullable(files.find(Filters.eq(id.toString())).first())
                .map(FileStore::file);
    }

    List<StoredFile> ofCase(CaseId caseId) {
        return list(Filters.eq(CASE, caseId.toString()));
    }

    List<StoredFile> about(PersonId person) {
        return list(Filters.eq(PERSONS, person.toString()));
    }

    /** A page of all files in the order of their ids. */
    List<StoredFile> after(String id, int count) {
        List<StoredFile> page = new ArrayList<>();
        files.find(Filters.gt("_id", id))
                .sort(Sorts.ascending("_id"))
                .limit(count)
                .forEach(found -> page.add(file(found)));
        return page;
    }

    private List<StoredFile> list(Bson filter) {
        List<StoredFile> found = new ArrayList<>();
        files.find(filter).forEach(document -> found.add(file(document)));
        return found;
    }

    /** @return false if the file is not there any more */
    boolean touch(UUID id, Instant now) {
        return files.updateOne(Filters.eq(id.toString()), Updates.set(TOUCHED, now.toString()))
                        .getMatchedCount()
                == 1;
    }

    void sent(UUID id) {
        files.updateOne(Filters.eq(id.toString()), Updates.set(SENT, true));
    }

    /** Removes the file and its chunks. */
    void remove(StoredFile file) {
        files.deleteOne(Filters.eq(file.id().toString()));
        removeChunks(file.generation());
    }

    /** Removes a file that nobody has touched since it was read. */
    void removeUntouched(StoredFile file) {
        boolean removed = files.deleteOne(Filters.and(
                                Filters.eq(file.id().toString()),
                                Filters.eq(TOUCHED, file.touched().toString()),
                                Filters.eq(SENT, false)))
                        .getDeletedCount()
                == 1;
        if (removed) {
            removeChunks(file.generation());
        }
    }

    void addChunk(UUID generation, int number, byte[] bytes, Instant now) {
        Document chunk = new Document("_id", chunkId(generation, number)).append("bytes", new Binary(bytes));
        chunks.insertOne(number == 0 ? chunk.append(BEGUN, now.toString()) : chunk);
    }

    /** @throws IllegalStateException if it is missing */
    byte[] chunk(UUID generation, int number) {
        Document found = chunks.find(Filters.eq(chunkId(generation, number))).first();
        if (found == null) {
            throw new IllegalStateException("a part of an attachment is missing");
        }
        return found.get("bytes", Binary.class).getData();
    }

    void removeChunks(UUID generation) {
        chunks.deleteMany(Filters.and(Filters.gte("_id", generation + "/"), Filters.lt("_id", generation + "0")));
    }

    /** Generations begun before that moment that no file names. */
    List<UUID> abandoned(Instant before) {
        List<UUID> found = new ArrayList<>();
        for (Document first :
                chunks.find(Filters.lt(BEGUN, before.toString())).projection(Projections.include("_id"))) {
            String id = first.getString("_id");
            UUID generation = UUID.fromString(id.substring(0, id.indexOf('/')));
            if (files.find(Filters.eq(GENERATION, generation.toString())).first() == null) {
                found.add(generation);
            }
        }
        return found;
    }

    private static String chunkId(UUID generation, int number) {
        return generation + "/%05d".formatted(number);
    }

    private static Document document(StoredFile file) {
        return new Document("_id", file.id().toString())
                .append(CASE, file.caseId().toString())
                .append("by", file.by().value())
                .append(
                        "holders",
                        file.holders().stream().map(StateCode::value).sorted().toList())
                .append(
                        PERSONS,
                        file.key().layers().stream()
                                .map(layer -> layer.person().toString())
                                .toList())
                .append("keys", file.key().layers().stream().map(Layer::keyId).toList())
                .append("key", new Binary(file.key().bytes()))
                .append(GENERATION, file.generation().toString())
                .append("type", file.type().name())
                .append("bytes", file.bytes())
                .append("ciphertext", file.ciphertext())
                .append("sha256", file.sha256())
                .append("scan", file.scan().name())
                .append("cleaned", file.cleaned())
                .append("recognised", HexFormat.of().formatHex(file.recognised()))
                .append(TOUCHED, file.touched().toString())
                .append(SENT, file.sent());
    }

    private static StoredFile file(Document stored) {
        return new StoredFile(
                UUID.fromString(stored.getString("_id")),
                CaseId.of(stored.getString(CASE)),
                new StateCode(stored.getString("by")),
                states(stored.getList("holders", String.class)),
                key(stored),
                UUID.fromString(stored.getString(GENERATION)),
                FileType.valueOf(stored.getString("type")),
                stored.getLong("bytes"),
                stored.getLong("ciphertext"),
                stored.getString("sha256"),
                Scan.valueOf(stored.getString("scan")),
                stored.getBoolean("cleaned"),
                HexFormat.of().parseHex(stored.getString("recognised")),
                Instant.parse(stored.getString(TOUCHED)),
                stored.getBoolean(SENT));
    }

    private static Wrapped key(Document stored) {
        List<String> persons = stored.getList(PERSONS, String.class);
        List<String> keys = stored.getList("keys", String.class);
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            layers.add(new Layer(PersonId.of(persons.get(i)), keys.get(i)));
        }
        @Nullable Binary bytes = stored.get("key", Binary.class);
        return new Wrapped(layers, Objects.requireNonNull(bytes).getData());
    }

    private static Set<StateCode> states(List<String> names) {
        return names.stream().map(StateCode::new).collect(Collectors.toUnmodifiableSet());
    }
}
