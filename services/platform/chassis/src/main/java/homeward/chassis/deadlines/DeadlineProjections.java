package homeward.chassis.deadlines;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.quarkus.arc.properties.UnlessBuildProperty;

import homeward.chassis.projections.Projection;
import homeward.chassis.projections.ProjectionSource;
import homeward.chassis.topics.Installation;

/** One read model of due moments for each {@link Deadlines} that the service declares. */
@Singleton
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
class DeadlineProjections implements ProjectionSource {

    private final List<DeadlineProjection<?>> projections = new ArrayList<>();

    DeadlineProjections(@Any Instance<Deadlines<?>> declared, Installation installation) {
        declared.forEach(deadlines -> projections.add(new DeadlineProjection<>(deadlines, installation.service())));
    }

    @Override
    public List<Projection> projections() {
        return List.copyOf(projections);
    }

    List<DeadlineProjection<?>> all() {
        return projections;
    }
}
