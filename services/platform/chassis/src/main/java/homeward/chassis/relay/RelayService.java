package homeward.chassis.relay;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import homeward.chassis.failures.Vitals;
import homeward.chassis.proof.RecordCheck;
import homeward.chassis.proof.RecordSigner;
import homeward.chassis.topics.Installation;
import homeward.chassis.topics.TopicMismatch;
import homeward.chassis.topics.Topics;
import homeward.chassis.topics.TopicsAtStart;
import homeward.journal.Journal;

/** Ensures the topics before anything consumes them, then relays while the service runs. */
@Singleton
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
public class RelayService {

    private static final Logger LOG = Logger.getLogger(RelayService.class);

    private final TopicsAtStart topics;
    private final Relay relay;

    RelayService(
            Installation installation,
            Journal journal,
            RecordSigner signer,
            RecordCheck check,
            Vitals vitals,
            @ConfigProperty(name = "homeward.topic-replication") Optional<Short> replication) {
        Topics all = new Topics(installation.broker(), installation.names(), replication, installation.timeout());
        topics = new TopicsAtStart(() -> all.ensure(installation.service(), installation.sources()), vitals);
        relay = new Relay(
                installation.broker(),
                installation.names(),
                installation.service(),
                installation.instance(),
                journal,
                new EventRecords(installation.names(), installation.service()),
                signer,
                check,
                installation.timeout(),
                vitals);
    }

    /**
     * @throws TopicMismatch if a topic has other settings than required: the service does not start. If the broker
     *     answers only later, the service stops then
     */
    void start(@Observes @Priority(1) StartupEvent event) {
        topics.ensure(relay::start, RelayService::leave);
    }

    private static void leave(TopicMismatch mismatch) {
        LOG.fatalf("%s; this service stops", mismatch.getMessage());
        Quarkus.asyncExit(1);
    }

    void stop(@Observes ShutdownEvent event) {
        topics.stop();
        relay.close();
    }

    /** The relay's current state. */
    public RelayState state() {
        return relay.state();
    }
}
