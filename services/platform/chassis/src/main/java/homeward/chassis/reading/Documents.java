package homeward.chassis.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.conversions.Bson;

import homeward.chassis.builds.Build;
import homeward.chassis.builds.Builds;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.projections.Projection;
import homeward.events.StateCode;

/** Reads documents of the live builds through the shared filter. */
@Singleton
public class Documents {

    private final MongoDatabase database;
    private final Builds builds;

    public Documents(MongoDatabase database, Builds builds) {
        this.database = database;
        this.builds = builds;
    }

    public Optional<CaseDocument> find(Projection projection, String key, Visibility visibility) {
        Document found = live(projection)
                .find(Filters.and(visible(projection, visibility, new Document("_id", key))))
                .first();
        return Optional.ofNullable(found).map(document -> new CaseDocument(projection, document));
    }

    public List<CaseDocument> list(Projection projection, Query query, Visibility visibility) {
        Document conditions = new Document();
        for (Query.Condition condition : query.conditions()) {
            conditions.computeIfAbsent(condition.field(), _ -> new Document());
            conditions.get(condition.field(), Document.class).append(condition.operator(), condition.value());
        }
        List<Bson> filters = visible(projection, visibility, conditions);
        FindIterable<Document> found = live(projection)
                .find(filters.isEmpty() ? new Document() : Filters.and(filters))
                .sort(sort(query))
                .skip(query.skip())
                .limit(query.limit());
        List<CaseDocument> documents = new ArrayList<>();
        found.forEach(document -> documents.add(new CaseDocument(projection, document)));
        return documents;
    }

    private static Bson sort(Query query) {
        String field = query.orderBy() == null ? "_id" : query.orderBy();
        return query.descending() ? Sorts.descending(field) : Sorts.ascending(field);
    }

    private List<Bson> visible(Projection projection, Visibility visibility, Document conditions) {
        List<Bson> filters = new ArrayList<>();
        if (!conditions.isEmpty()) {
            filters.add(conditions);
        }
        visibility.state().ifPresent(state -> filters.add(partyOf(projection, state)));
        return filters;
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

    private MongoCollection<Document> live(Projection projection) {
        int live = builds.of(projection.name()).live();
        return database.getCollection(Build.collection(projection.name(), live));
    }
}
