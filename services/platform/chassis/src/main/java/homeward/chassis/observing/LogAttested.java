package homeward.chassis.observing;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.properties.UnlessBuildProperty;
import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

import homeward.chassis.attesting.Attestation;

/** Well while the journal is the one of which checkpoints were signed and cosigned; otherwise DOWN with the reason. */
@Wellness
@ApplicationScoped
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
class LogAttested implements HealthCheck {

    private final Attestation attestation;

    LogAttested(Attestation attestation) {
        this.attestation = attestation;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> contradiction = attestation.contradiction();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("log-attested")
                .status(contradiction.isEmpty())
                .withData("signed", attestation.signed())
                .withData("cosigned", attestation.cosigned());
        contradiction.ifPresent(reason -> answer.withData("contradiction", reason));
        return answer.build();
    }
}
