package homeward.chassis.folding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.mongodb.client.MongoDatabase;
import io.quarkus.arc.All;

import homeward.chassis.builds.Build;
import homeward.chassis.builds.Builds;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.deadlines.DeadlineProjection;
import homeward.chassis.deadlines.Deadlines;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.projections.PartySections;
import homeward.chassis.projections.Projection;
import homeward.chassis.reading.Documents;
import homeward.chassis.reading.Query;
import homeward.chassis.reading.Visibility;
import homeward.chassis.topics.Installation;

/** A service's projections with what they stand on. */
@Singleton
public class ReadSide {

    private final List<Projection> projections;
    private final List<DeadlineProjection<?>> deadlines;
    private final MongoDatabase database;
    private final Builds builds;
    private final ParkedStreams parked;
    private final ReadSignal signal = new ReadSignal();
    private final ProjectionConsumer consumer;
    private final Documents documents;

    @Inject
    ReadSide(
            @All List<Projection> declared,
            @Any Instance<Deadlines<?>> waited,
            MongoDatabase database,
            @Any Instance<PartySections> widened,
            Installation installation,
            ReadObserver observer) {
        this(declared, deadlines(waited, installation.service()), database, sections(widened), observer);
    }

    /** @param widened sections whose parties see a document, besides {@code request} */
    public ReadSide(
            List<Projection> declared,
            List<DeadlineProjection<?>> deadlines,
            MongoDatabase database,
            Set<String> widened,
            ReadObserver observer) {
        List<Projection> all = new ArrayList<>(declared);
        all.addAll(deadlines);
        this.projections = List.copyOf(all);
        this.deadlines = List.copyOf(deadlines);
        this.database = database;
        Set<String> names = new HashSet<>();
        for (Projection projection : projections) {
            if (!names.add(projection.name())) {
                throw new IllegalStateException("two read models named " + projection.name());
            }
        }
        builds = new Builds(database);
        parked = new ParkedStreams(database);
        consumer = new ProjectionConsumer(projections, database, builds, parked, signal, observer);
        documents = new Documents(database, builds, widened);
    }

    private static List<DeadlineProjection<?>> deadlines(Instance<Deadlines<?>> waited, String service) {
        List<DeadlineProjection<?>> projections = new ArrayList<>();
        waited.forEach(deadlines -> projections.add(new DeadlineProjection<>(deadlines, service)));
        return projections;
    }

    private static Set<String> sections(Instance<PartySections> widened) {
        Set<String> sections = new HashSet<>();
        widened.forEach(more -> sections.addAll(more.services()));
        return sections;
    }

    /**
     * Live builds and their indexes exist, and what is parked is known, before anything is consumed.
     *
     * @return read models that were added to a service with a past, and must be rebuilt to know it
     */
    public List<Projection> prepare() {
        List<Projection> late = builds.ensure(projections);
        projections.forEach(projection ->
                consumer.runner(projection, builds.of(projection.name()).live()).ensureIndexes());
        parked.all();
        return late;
    }

    /** @throws IllegalArgumentException where there is none of that name */
    public Projection projection(String name) {
        return projections.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no read model named " + name));
    }

    public List<Projection> projections() {
        return projections;
    }

    /** Drops a build that nothing reads or writes any more, with what it had parked. */
    public void drop(Projection projection, int build) {
        String name = Build.collection(projection.name(), build);
        database.getCollection(name).drop();
        parked.forget(name);
    }

    /** The service's waiting moments, which are read models too. */
    public List<DeadlineProjection<?>> deadlines() {
        return deadlines;
    }

    /** A query of the platform itself, on nobody's behalf. */
    public List<CaseDocument> platformList(Projection projection, Query query) {
        return documents.list(projection, query, Visibility.platform());
    }

    public Builds builds() {
        return builds;
    }

    public ParkedStreams parked() {
        return parked;
    }

    public ReadSignal signal() {
        return signal;
    }

    public ProjectionConsumer consumer() {
        return consumer;
    }

    public Documents documents() {
        return documents;
    }
}
