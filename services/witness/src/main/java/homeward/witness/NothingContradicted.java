package homeward.witness;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Well while every log continues what was cosigned; otherwise DOWN with the logs that do not. */
@Wellness
@ApplicationScoped
class NothingContradicted implements HealthCheck {

    private final Contradictions contradictions;

    NothingContradicted(Contradictions contradictions) {
        this.contradictions = contradictions;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, String> known = contradictions.known();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("logs-continue").status(known.isEmpty());
        known.forEach(answer::withData);
        return answer.build();
    }
}
