package homeward.chassis.observing;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

import homeward.journal.Journal;

/** Alive until the journal's writer has failed for good: then only a new start of the process helps. */
@Liveness
@ApplicationScoped
class JournalLiveness implements HealthCheck {

    private final Journal journal;

    JournalLiveness(Journal journal) {
        this.journal = journal;
    }

    @Override
    public HealthCheckResponse call() {
        return journal.failure()
                .map(cause -> HealthCheckResponse.named("journal-writer")
                        .down()
                        .withData("failure", cause.getClass().getName())
                        .build())
                .orElseGet(() -> HealthCheckResponse.up("journal-writer"));
    }
}
