package homeward.chassis.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.conversions.Bson;

import homeward.chassis.builds.Build;
import homeward.chassis.builds.Builds;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.documents.HistoryEntry;
import homeward.chassis.documents.OlderHistory;
import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;
import homeward.events.StateCode;

/** Reads documents of the live builds through the visibility filter. */
@Singleton
public class Documents {

    /** Documents sent at once when all are read. */
    private static final int BATCH = 500;

    private final MongoDatabase database;
    private final Builds builds;

    public Documents(MongoDatabase database, Builds builds) {
        this.database = database;
        this.builds = builds;
    }

    public Optional<CaseDocument> find(Projection projection, String key, Visibility visibility) {
        Document found = live(projection)
                .find(all(visible(projection, visibility, List.of(Filters.eq("_id", key)))))
                .first();
        return Optional.ofNullable(found).map(document -> new CaseDocument(projection, document));
    }

    /**
     * A page of the older entries of a document's history, in causal order.
     *
     * @param page from 1, the oldest
     */
    public List<HistoryEntry> older(CaseDocument document, Projection projection, int page) {
        MongoCollection<Document> older = database.getCollection(
                Build.history(projection.name(), builds.of(projection.name()).live()));
        List<List<Document>> sources = new ArrayList<>();
        document.older().forEach((service, count) -> {
            long first = (long) (page - 1) * OlderHistory.PAGE;
            long end = Math.min(count, first + OlderHistory.PAGE);
            sources.add(older.find(Filters.and(
                            Filters.gte("_id", OlderHistory.id(document.key(), service, first)),
                            Filters.lt("_id", OlderHistory.id(document.key(), service, end))))
                    .sort(Sorts.ascending("_id"))
                    .into(new ArrayList<>()));
        });
        return OlderHistory.merge(sources);
    }

    /** Whole documents. */
    public List<CaseDocument> list(Projection projection, Query query, Visibility visibility) {
        return list(projection, query, visibility, List.of());
    }

    /** Only what lists need of the documents. */
    public List<CaseDocument> listed(Projection projection, Query query, Visibility visibility) {
        return list(projection, query, visibility, listedFields(projection));
    }

    /** Only what lists need of the documents with these keys, by key. */
    public Map<String, CaseDocument> listed(Projection projection, Collection<String> keys, Visibility visibility) {
        Map<String, CaseDocument> found = new HashMap<>();
        live(projection)
                .find(all(visible(projection, visibility, List.of(Filters.in("_id", keys)))))
                .projection(Projections.include(listedFields(projection)))
                .forEach(document -> found.put(document.getString("_id"), new CaseDocument(projection, document)));
        return found;
    }

    /**
     * Only what lists need of all documents that were written at or after a moment, one by one; 0 for every document.
     *
     * @param since in milliseconds of real time, by the clocks of those who wrote
     */
    public void listedSince(Projection projection, long since, Consumer<CaseDocument> each) {
        live(projection)
                .find(since == 0 ? new Document() : Filters.gte(CaseDocument.TOUCHED, since))
                .projection(Projections.include(listedFields(projection)))
                .batchSize(BATCH)
                .forEach(document -> each.accept(new CaseDocument(projection, document)));
    }

    private static List<String> listedFields(Projection projection) {
        List<String> fields = new ArrayList<>(List.of(CaseDocument.OPENED, CaseDocument.CHANGED, CaseDocument.TOUCHED));
        for (Section<?, ?> section : projection.sections()) {
            fields.add(section.service() + "." + CaseDocument.LISTED);
            fields.add(section.service() + ".parties");
        }
        return fields;
    }

    private List<CaseDocument> list(
            Projection projection, Query query, Visibility visibility, List<String> onlyFields) {
        List<Bson> filters = new ArrayList<>();
        query.conditions().forEach(condition -> filters.add(filter(condition)));
        Cursor after = query.after();
        if (after != null) {
            filters.add(following(after));
        }
        Query.Sort sort = query.sort();
        List<String> fields = sort.field().equals("_id") ? List.of("_id") : List.of(sort.field(), "_id");
        List<CaseDocument> documents = new ArrayList<>();
        live(projection)
                .find(all(visible(projection, visibility, filters)))
                .sort(sort.descending() ? Sorts.descending(fields) : Sorts.ascending(fields))
                .limit(query.limit())
                .projection(onlyFields.isEmpty() ? null : Projections.include(onlyFields))
                .forEach(document -> documents.add(new CaseDocument(projection, document)));
        return documents;
    }

    private static Bson filter(Query.Condition condition) {
        return switch (condition) {
            case Query.Condition.Is(String field, Object value) -> Filters.eq(field, value);
            case Query.Condition.NoneIs(List<String> fields, Object value) ->
                all(fields.stream().map(field -> Filters.ne(field, value)).toList());
            case Query.Condition.Either(List<Query.Condition> either) ->
                Filters.or(either.stream().map(Documents::filter).toList());
        };
    }

    /**
     * Documents with a greater value, or with the same value and a greater key; smaller if descending. A missing value
     * is the smallest.
     */
    private static Bson following(Cursor after) {
        String field = after.sort().field();
        String value = after.value();
        if (after.sort().descending()) {
            Bson same = Filters.and(Filters.eq(field, value), Filters.lt("_id", after.key()));
            return value == null ? same : Filters.or(Filters.lt(field, value), Filters.eq(field, null), same);
        }
        Bson same = Filters.and(Filters.eq(field, value), Filters.gt("_id", after.key()));
        return Filters.or(value == null ? Filters.ne(field, null) : Filters.gt(field, value), same);
    }

    private static Bson all(List<Bson> filters) {
        return filters.isEmpty() ? new Document() : Filters.and(filters);
    }

    private static List<Bson> visible(Projection projection, Visibility visibility, List<Bson> filters) {
        List<Bson> all = new ArrayList<>(filters);
        visibility.state().ifPresent(state -> all.add(partyOf(projection, state)));
        return all;
    }

    private static Bson partyOf(Projection projection, StateCode state) {
        List<Bson> sections = projection.partySections().stream()
                .sorted()
                .map(section -> Filters.eq(section + ".parties", state.value()))
                .toList();
        return switch (sections.size()) {
            case 0 -> Filters.in("_id", List.of());
            case 1 -> sections.getFirst();
            default -> Filters.or(sections);
        };
    }

    /** The collection of the live build. */
    public MongoCollection<Document> live(Projection projection) {
        int live = builds.of(projection.name()).live();
        return database.getCollection(Build.collection(projection.name(), live));
    }
}
