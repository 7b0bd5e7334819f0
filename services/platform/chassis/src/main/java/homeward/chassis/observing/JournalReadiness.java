package homeward.chassis.observing;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import homeward.chassis.failures.Causes;
import homeward.journal.Journal;

/**
 * Ready if the journal's writer runs and the last two commits are intact. Damage further back is reported by the
 * component that reads it.
 */
@Readiness
@ApplicationScoped
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
            long head = journal.head().position();
            boolean whole = head < 2 || journal.at(head - 1).isPresent();
            return HealthCheckResponse.named("journal")
                    .status(whole)
                    .withData("head", head)
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
