package homeward.chassis.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Actor;
import homeward.chassis.time.Timestamps;
import homeward.events.StateCode;

/** The notes of all states at this service. Blocking. */
@Singleton
public class Notes {

    private static final int TOGETHER = 500;

    private final MongoCollection<Document> notes;
    private final MongoCollection<Document> written;
    private volatile boolean indexed;

    Notes(MongoDatabase database) {
        this.notes = database.getCollection("notes").withWriteConcern(WriteConcern.MAJORITY);
        this.written = database.getCollection("notes-written").withWriteConcern(WriteConcern.MAJORITY);
    }

    /**
     * Writes the same text, or none, to all these keys. Who wrote what and when is kept for ever.
     *
     * @param text null to take the notes away
     */
    public void write(String kind, Collection<String> keys, @Nullable String text, Actor by, Instant at) {
        index();
        List<String> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            write(kind, all.subList(from, Math.min(all.size(), from + TOGETHER)), text, by, at);
        }
    }

    private void write(String kind, List<String> keys, @Nullable String text, Actor by, Instant at) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        List<Document> entries = new ArrayList<>();
        for (String key : keys) {
            String id = kind + "/" + by.state() + "/" + key;
            Document content = new Document("text", text).append("by", by.id()).append("at", Timestamps.text(at));
            entries.add(new Document(content).append("note", id));
            Document note = new Document(content)
                    .append("_id", id)
                    .append("kind", kind)
                    .append("state", by.state().value())
                    .append("key", key)
                    .append("touched", System.currentTimeMillis());
            writes.add(new ReplaceOneModel<>(Filters.eq(id), note, new ReplaceOptions().upsert(true)));
        }
        written.insertMany(entries);
        notes.bulkWrite(writes);
    }

    /** The notes of a kind and state that stand, by key. */
    public List<Note> of(String kind, StateCode state) {
        index();
        List<Note> found = new ArrayList<>();
        notes.find(Filters.and(Filters.eq("kind", kind), Filters.eq("state", state.value())))
                .forEach(document -> {
                    Note note = note(document);
                    if (note.text() != null) {
                        found.add(note);
                    }
                });
        return found;
    }

    /**
     * The notes of a kind, of all states, that were written at or after a moment: for the platform itself, never on behalf of a
     * caller.
     *
     * @param since in milliseconds of real time
     */
    public void since(String kind, long since, Consumer<Note> each) {
        index();
        notes.find(Filters.and(Filters.eq("kind", kind), Filters.gte("touched", since)))
                .forEach(document -> each.accept(note(document)));
    }

    private static Note note(Document document) {
        return new Note(
                new StateCode(document.getString("state")),
                document.getString("key"),
                document.getString("text"),
                document.getString("by"),
                Instant.parse(document.getString("at")),
                document.getLong("touched"));
    }

    /** Made on first use, so that a process starts while the store is away. */
    private void index() {
        if (!indexed) {
            notes.createIndex(Indexes.ascending("kind", "touched"));
            notes.createIndex(Indexes.ascending("kind", "state"));
            indexed = true;
        }
    }
}
