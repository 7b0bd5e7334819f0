package homeward.chassis.observing;

import static homeward.chassis.topics.Installation.READS_ONLY;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.runtime.StartupEvent;

import homeward.chassis.proof.JournalDamage;
import homeward.chassis.relay.RelayService;
import homeward.chassis.relay.RelayState;
import homeward.journal.Journal;

/** Metrics of the journal and its relay. */
@Singleton
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
class JournalTelemetry {

    void start(
            @Observes StartupEvent event,
            MeterRegistry meters,
            RelayService relay,
            Journal journal,
            JournalDamage damage) {
        Gauge.builder("homeward.journal.damaged", damage, d -> d.found().size())
                .description("positions of the journal at which damage was found")
                .register(meters);
        Gauge.builder("homeward.relay.published", relay, r -> r.state().published())
                .description("position of the last commit published by this replica")
                .register(meters);
        Gauge.builder("homeward.relay.lag", relay, r -> lag(r, journal))
                .description("commits in the journal that are not published yet, as the leader sees it")
                .register(meters);
        Gauge.builder("homeward.relay.damaged", relay, r -> r.state().damagedAt() > 0 ? 1 : 0)
                .description("1 if the journal is damaged")
                .register(meters);
        Gauge.builder("homeward.relay.failed", relay, r -> r.state().phase() == RelayState.Phase.FAILED ? 1 : 0)
                .description("1 if a commit cannot be published by this build")
                .register(meters);
    }

    private static double lag(RelayService relay, Journal journal) {
        return switch (relay.state().phase()) {
            case LEADING, RETRYING, DAMAGED, FAILED ->
                Math.max(0, journal.head().position() - relay.state().published());
            case STOPPED, STANDING_BY -> Double.NaN;
        };
    }
}
