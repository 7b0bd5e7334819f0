package homeward.histories;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the topics have been read: a report of half of the events would look like a whole one. */
@Readiness
@ApplicationScoped
class HistoriesReadiness implements HealthCheck {

    private final HistoryReader reader;

    HistoriesReadiness(HistoryReader reader) {
        this.reader = reader;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("histories").status(reader.caughtUp()).build();
    }
}
