package homeward.chassis.drafts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
import io.quarkus.arc.properties.IfBuildProperty;
import org.bson.Document;
import org.bson.types.Binary;

import homeward.chassis.time.Timestamps;
import homeward.events.StateCode;

/** Drafts in the service's own database. Blocking. */
@Singleton
@IfBuildProperty(name = "homeward.drafts", stringValue = "true")
class DraftStore {

    private static final String STATE = "state";
    private static final String LABEL = "label";
    private static final String VERSION = "version";
    private static final String BY = "by";
    private static final String SAVED = "savedAt";
    private static final String UNTIL = "keptUntil";
    private static final String KEY = "keyId";
    private static final String CONTENT = "content";
    private static final String RECOGNISED = "recognised";
    private static final String BEGUN = "begun";

    private final MongoCollection<Document> drafts;

    DraftStore(MongoDatabase database) {
        drafts = database.getCollection("drafts").withWriteConcern(WriteConcern.MAJORITY);
    }

    void ensureIndexes() {
        drafts.createIndex(Indexes.ascending(STATE, UNTIL));
        drafts.createIndex(Indexes.ascending(UNTIL));
    }

    /** @return false if there is one of that id already */
    boolean add(SealedDraft draft) {
        try {
            drafts.insertOne(document(draft));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    Optional<SealedDraft> find(UUID id) {
        return Optional.ofNullable(drafts.find(Filters.eq(id.toString())).first())
                .map(found -> new SealedDraft(
                        draft(found),
                        found.getString(KEY),
                        found.get(CONTENT, Binary.class).getData(),
                        found.get(RECOGNISED, Binary.class).getData(),
                        found.get(BEGUN, Binary.class).getData()));
    }

    /** Those of a state that are kept longer than until that moment, saved last first. */
    List<Draft> of(StateCode state, Instant now) {
        List<Draft> found = new ArrayList<>();
        drafts.find(Filters.and(Filters.eq(STATE, state.value()), Filters.gt(UNTIL, Timestamps.text(now))))
                .projection(Projections.exclude(CONTENT, RECOGNISED, BEGUN))
                .sort(Sorts.descending(SAVED))
                .forEach(document -> found.add(draft(document)));
        return found;
    }

    /** Those that are not kept longer than until that moment. */
    List<Draft> over(Instant now, int most) {
        List<Draft> found = new ArrayList<>();
        drafts.find(Filters.lte(UNTIL, Timestamps.text(now)))
                .projection(Projections.exclude(CONTENT, RECOGNISED, BEGUN))
                .limit(most)
                .forEach(document -> found.add(draft(document)));
        return found;
    }

    /** @return false if it has not the version before any more */
    boolean replace(SealedDraft draft) {
        return drafts.replaceOne(
                                Filters.and(
                                        Filters.eq(draft.draft().id().toString()),
                                        Filters.eq(VERSION, draft.draft().version() - 1)),
                                document(draft))
                        .getMatchedCount()
                == 1;
    }

    void remove(UUID id) {
        drafts.deleteOne(Filters.eq(id.toString()));
    }

    private static Document document(SealedDraft sealed) {
        Draft draft = sealed.draft();
        return new Document("_id", draft.id().toString())
                .append(STATE, draft.state().value())
                .append(LABEL, draft.label())
                .append(VERSION, draft.version())
                .append(BY, draft.by())
                .append(SAVED, Timestamps.text(draft.savedAt()))
                .append(UNTIL, Timestamps.text(draft.keptUntil()))
                .append(KEY, sealed.keyId())
                .append(CONTENT, new Binary(sealed.content()))
                .append(RECOGNISED, new Binary(sealed.recognised()))
                .append(BEGUN, new Binary(sealed.begun()));
    }

    private static Draft draft(Document found) {
        return new Draft(
                UUID.fromString(found.getString("_id")),
                new StateCode(found.getString(STATE)),
                found.getString(LABEL),
                found.getLong(VERSION),
                found.getString(BY),
                Instant.parse(found.getString(SAVED)),
                Instant.parse(found.getString(UNTIL)));
    }
}
