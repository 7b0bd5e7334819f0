package homeward.histories;

import static homeward.histories.StepDocuments.ACTOR;
import static homeward.histories.StepDocuments.AT;
import static homeward.histories.StepDocuments.AUTHORITY;
import static homeward.histories.StepDocuments.BY;
import static homeward.histories.StepDocuments.KIND;
import static homeward.histories.StepDocuments.SIDES;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;
import org.bson.conversions.Bson;

import homeward.events.CaseId;
import homeward.events.StateCode;

/**
 * The collections: {@code steps} by case, service and place; {@code checkpoints} of folded sections, named like the step
 * they follow and the build that folded them; {@code cases} with their sides; {@code ledger} by event; {@code progress} by topic and partition. A repeated
 * write has no effect.
 */
@Singleton
class HistoryStore {

    /** After every event. */
    static final Place END = new Place(999_999_999_999L, 9_999);

    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final String SECTION = "section";

    private final MongoCollection<Document> steps;
    private final MongoCollection<Document> checkpoints;
    private final MongoCollection<Document> cases;
    private final MongoCollection<Document> ledger;
    private final MongoCollection<Document> progress;

    HistoryStore(MongoDatabase database) {
        steps = database.getCollection("steps").withWriteConcern(WriteConcern.MAJORITY);
        checkpoints = database.getCollection("checkpoints").withWriteConcern(WriteConcern.MAJORITY);
        cases = database.getCollection("cases").withWriteConcern(WriteConcern.MAJORITY);
        ledger = database.getCollection("ledger").withWriteConcern(WriteConcern.MAJORITY);
        progress = database.getCollection("progress").withWriteConcern(WriteConcern.MAJORITY);
    }

    /** Each begins with a state, so that how long a search takes tells nothing of the cases of others. */
    void ensureIndexes() {
        steps.createIndex(Indexes.ascending(SIDES, AT, "_id"));
        steps.createIndex(Indexes.ascending(SIDES, KIND, AT, "_id"));
        steps.createIndex(Indexes.ascending(SIDES, ACTOR, AT, "_id"));
        steps.createIndex(Indexes.ascending(SIDES, BY, AT, ACTOR, AUTHORITY));
        ledger.createIndex(Indexes.ascending(SIDES, AT));
        ledger.createIndex(Indexes.ascending(LedgerDocuments.STATE, LedgerDocuments.KIND, AT, "_id"));
        ledger.createIndex(
                Indexes.ascending(LedgerDocuments.STATE, AT, LedgerDocuments.ACTOR, LedgerDocuments.AUTHORITY));
        ledger.createIndex(Indexes.ascending(LedgerDocuments.CASE));
        ledger.createIndex(Indexes.ascending(LedgerDocuments.PERSONS));
    }

    MongoCollection<Document> allSteps() {
        return steps;
    }

    MongoCollection<Document> wholeLedger() {
        return ledger;
    }

    void keepSteps(Collection<Document> documents) {
        replace(steps, documents);
    }

    void keepCases(Map<CaseId, Sides> begun) {
        List<Document> documents = new ArrayList<>();
        begun.forEach((caseId, sides) -> documents.add(new Document("_id", caseId.toString())
                .append("requesting", sides.requesting().value())
                .append("requested", sides.requested().value())));
        replace(cases, documents);
    }

    void keepEntries(Collection<Document> documents) {
        replace(ledger, documents);
    }

    /** Names the sides on everything kept of a case before its application was. */
    void nameSides(CaseId caseId, Sides sides) {
        Bson change = Updates.set(
                SIDES, sides.both().stream().map(StateCode::value).sorted().toList());
        steps.updateMany(
                Filters.and(Filters.gt("_id", caseId + "/"), Filters.lt("_id", caseId + "0")), change); // 0 follows /
        ledger.updateMany(Filters.eq(LedgerDocuments.CASE, caseId.toString()), change);
    }

    private static void replace(MongoCollection<Document> collection, Collection<Document> documents) {
        List<WriteModel<Document>> models = documents.stream()
                .<WriteModel<Document>>map(document -> new ReplaceOneModel<>(
                        Filters.eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true)))
                .toList();
        if (!models.isEmpty()) {
            collection.bulkWrite(models, ANY_ORDER);
        }
    }

    /** Steps of a case in one service, after one place and up to another, in order; at most so many. */
    List<Document> steps(CaseId caseId, String service, Place after, Place upTo, int most) {
        return range(caseId, service, after, upTo).limit(most).into(new ArrayList<>());
    }

    /** As above, all of them and without their payloads. */
    List<Document> outline(CaseId caseId, String service, Place after) {
        return range(caseId, service, after, END)
                .projection(Projections.include("attributes"))
                .into(new ArrayList<>());
    }

    private FindIterable<Document> range(CaseId caseId, String service, Place after, Place upTo) {
        return steps.find(Filters.and(
                        Filters.gt("_id", StepDocuments.id(caseId, service, after)),
                        Filters.lte("_id", StepDocuments.id(caseId, service, upTo))))
                .sort(Sorts.ascending("_id"));
    }

    List<Document> steps(Collection<String> ids) {
        return steps.find(Filters.in("_id", ids)).into(new ArrayList<>());
    }

    /** A section as it was after an event. */
    record Checkpoint(Place place, Document section) {}

    /** The last checkpoint of a build at or before a place. */
    Optional<Checkpoint> checkpoint(String build, CaseId caseId, String service, Place upTo) {
        Document found = checkpoints
                .find(Filters.and(
                        Filters.gt("_id", id(build, caseId, service, Place.START)),
                        Filters.lte("_id", id(build, caseId, service, upTo))))
                .sort(Sorts.descending("_id"))
                .first();
        return Optional.ofNullable(found)
                .map(document -> new Checkpoint(
                        new Place(document.getLong("position"), document.getInteger("index")),
                        document.get(SECTION, Document.class)));
    }

    void keepCheckpoint(String build, CaseId caseId, String service, Checkpoint checkpoint) {
        Document document = new Document("_id", id(build, caseId, service, checkpoint.place()))
                .append("position", checkpoint.place().position())
                .append("index", checkpoint.place().index())
                .append(SECTION, checkpoint.section());
        checkpoints.replaceOne(
                Filters.eq("_id", document.getString("_id")), document, new ReplaceOptions().upsert(true));
    }

    /** Removes the checkpoints of all builds but one. */
    void forgetOtherBuilds(String build) {
        checkpoints.deleteMany(
                Filters.or(Filters.lt("_id", build + "/"), Filters.gte("_id", build + "0"))); // 0 follows /
    }

    private static String id(String build, CaseId caseId, String service, Place place) {
        return build + "/" + StepDocuments.id(caseId, service, place);
    }

    Optional<Sides> sides(CaseId caseId) {
        return Optional.ofNullable(
                        cases.find(Filters.eq("_id", caseId.toString())).first())
                .map(document -> new Sides(
                        new StateCode(document.getString("requesting")),
                        new StateCode(document.getString("requested"))));
    }

    List<Document> entries(Bson filter) {
        return ledger.find(filter).into(new ArrayList<>());
    }

    /** Next offsets by partition, of one incarnation of a topic. */
    Map<Integer, Long> progress(String topic, String incarnation) {
        Map<Integer, Long> next = new HashMap<>();
        for (Document document :
                progress.find(Filters.and(Filters.eq("topic", topic), Filters.eq("incarnation", incarnation)))) {
            next.put(document.getInteger("partition"), document.getLong("next"));
        }
        return next;
    }

    void keepProgress(String topic, String incarnation, int partition, long next) {
        progress.replaceOne(
                Filters.eq("_id", topic + "/" + partition),
                new Document("topic", topic)
                        .append("incarnation", incarnation)
                        .append("partition", partition)
                        .append("next", next),
                new ReplaceOptions().upsert(true));
    }
}
