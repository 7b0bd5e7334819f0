package homeward.chassis.projections;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.arc.All;

/** All read models of this service; their names are unique. */
@Singleton
public class ProjectionCatalog {

    private final List<Projection> projections;

    @Inject
    ProjectionCatalog(@All List<Projection> declared, @All List<ProjectionSource> sources) {
        this(with(declared, sources));
    }

    /** @throws IllegalStateException if two have the same name */
    public ProjectionCatalog(List<Projection> projections) {
        this.projections = List.copyOf(projections);
        Set<String> names = new HashSet<>();
        for (Projection projection : projections) {
            if (!names.add(projection.name())) {
                throw new IllegalStateException("two read models named " + projection.name());
            }
        }
    }

    private static List<Projection> with(List<Projection> declared, List<ProjectionSource> sources) {
        List<Projection> all = new ArrayList<>(declared);
        sources.forEach(source -> all.addAll(source.projections()));
        return all;
    }

    public List<Projection> all() {
        return projections;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public Projection named(String name) {
        return projections.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no read model named " + name));
    }
}
