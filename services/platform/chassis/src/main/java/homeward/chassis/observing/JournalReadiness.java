package homeward.chassis.observing;

import static homeward.chassis.topics.Installation.READS_ONLY;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.properties.UnlessBuildProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import homeward.chassis.failures.Causes;
import homeward.journal.Journal;

/**
 * Ready if the journal's writer runs and the store tells the head. Damage is reported by {@link JournalIntegrity}: it
 * concerns the streams that hold it and leaves the others usable.
 */
@Readiness
@ApplicationScoped
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
class JournalReadiness implements HealthCheck {

    private final Journal journal;

    JournalReadiness(Journal journal) {
        this.journal = journal;
    }

    @Override
    public HealthCheckResponse call() {
        Throwable failure = journal.failure().orElse(null);
        if (failure != null) {
            return down(failure);
        }
        try {
            return HealthCheckResponse.named("journal")
                    .up()
                    .withData("head", journal.head().position())
                    .build();
        } catch (RuntimeException e) {
            return down(e);
        }
    }

    private static HealthCheckResponse down(Throwable cause) {
        return HealthCheckResponse.named("journal")
                .down()
                .withData("failure", Causes.types(cause))
                .build();
    }
}
