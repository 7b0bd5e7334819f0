package homeward.chassis.projections;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import com.mongodb.client.MongoDatabase;
import io.quarkus.arc.All;

/** A service's projections with what they stand on. */
@Singleton
public class ReadSide {

    private final List<Projection> projections;
    private final MongoDatabase database;
    private final Builds builds;
    private final ParkedStreams parked;
    private final ReadSignal signal = new ReadSignal();
    private final ProjectionConsumer consumer;
    private final Documents documents;

    ReadSide(@All List<Projection> declared, MongoDatabase database, @Any Instance<PartySections> widened) {
        this.projections = List.copyOf(declared);
        this.database = database;
        Set<String> names = new HashSet<>();
        for (Projection projection : projections) {
            if (!names.add(projection.name())) {
                throw new IllegalStateException("two read models named " + projection.name());
            }
        }
        builds = new Builds(database);
        parked = new ParkedStreams(database);
        consumer = new ProjectionConsumer(projections, database, builds, parked, signal);
        Set<String> sections = new HashSet<>();
        widened.forEach(more -> sections.addAll(more.services()));
        documents = new Documents(database, builds, sections);
    }

    /** Live builds and their indexes exist, and what is parked is known, before anything is consumed. */
    void prepare() {
        builds.ensure(projections);
        projections.forEach(projection ->
                consumer.runner(projection, builds.of(projection.name()).live()).ensureIndexes());
        parked.all();
    }

    /** @throws IllegalArgumentException where there is none of that name */
    Projection projection(String name) {
        return projections.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no read model named " + name));
    }

    List<Projection> projections() {
        return projections;
    }

    MongoDatabase database() {
        return database;
    }

    Builds builds() {
        return builds;
    }

    ParkedStreams parked() {
        return parked;
    }

    ReadSignal signal() {
        return signal;
    }

    ProjectionConsumer consumer() {
        return consumer;
    }

    Documents documents() {
        return documents;
    }
}
