package homeward.chassis.observing;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.util.NavigableMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.properties.UnlessBuildProperty;
import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

import homeward.chassis.proof.JournalDamage;

/**
 * Well while no damage is known in the journal; otherwise DOWN with its positions. Not part of readiness: a service
 * taken out of use could not serve the cases whose streams are intact.
 */
@Wellness
@ApplicationScoped
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
class JournalIntegrity implements HealthCheck {

    /** Number of positions described; all are counted. */
    private static final int DESCRIBED = 10;

    private final JournalDamage damage;

    JournalIntegrity(JournalDamage damage) {
        this.damage = damage;
    }

    @Override
    public HealthCheckResponse call() {
        NavigableMap<Long, String> found = damage.found();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("journal-intact").status(found.isEmpty());
        if (!found.isEmpty()) {
            answer.withData("damagedAt", found.firstKey()).withData("damagedPositions", found.size());
            found.entrySet().stream()
                    .limit(DESCRIBED)
                    .forEach(entry -> answer.withData("position " + entry.getKey(), entry.getValue()));
        }
        return answer.build();
    }
}
