package homeward.chassis.observing;

import static homeward.chassis.topics.Installation.READS_ONLY;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.runtime.StartupEvent;

import homeward.chassis.attesting.Attestation;

/** Metrics of what is attested of the journal. */
@Singleton
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
class LogTelemetry {

    void start(@Observes StartupEvent event, MeterRegistry meters, Attestation attestation) {
        Gauge.builder(
                        "homeward.log.contradicted",
                        attestation,
                        a -> a.contradiction().isPresent() ? 1 : 0)
                .description("1 if the journal is not the one that was signed or cosigned")
                .register(meters);
        Gauge.builder("homeward.log.signed", attestation, Attestation::signed)
                .description("commits in the last checkpoint that this service signed")
                .register(meters);
        Gauge.builder("homeward.log.cosigned", attestation, Attestation::cosigned)
                .description("commits in the last checkpoint that a witness cosigned")
                .register(meters);
    }
}
