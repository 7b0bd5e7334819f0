package homeward.chassis.relay;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import homeward.chassis.topics.Installation;
import homeward.chassis.topics.TopicMismatch;
import homeward.chassis.topics.Topics;
import homeward.journal.Journal;

/** Makes sure of the topics before anything consumes them, then relays for as long as the service runs. */
@Singleton
public class RelayService {

    private static final Logger LOG = Logger.getLogger(RelayService.class);

    private final Installation installation;
    private final Topics topics;
    private final Relay relay;

    RelayService(
            Installation installation,
            Journal journal,
            @ConfigProperty(name = "homeward.topic-replication") Optional<Short> replication) {
        this.installation = installation;
        this.topics = new Topics(installation.bootstrapServers(), installation.names(), replication);
        this.relay = new Relay(
                installation.bootstrapServers(),
                installation.names(),
                installation.service(),
                installation.instance(),
                journal,
                new EventRecords(installation.names(), installation.service()));
    }

    /** @throws TopicMismatch where a topic has other settings than Homeward needs: the service does not start */
    void start(@Observes @Priority(1) StartupEvent event) {
        try {
            topics.ensure(installation.service(), installation.sources());
            relay.start();
        } catch (KafkaException e) {
            LOG.warnf(
                    "Kafka does not answer yet (%s), trying again", e.getClass().getSimpleName());
            Thread.ofVirtual().name("topics").start(this::startLater);
        }
    }

    private void startLater() {
        while (true) {
            try {
                Thread.sleep(1_000);
                topics.ensure(installation.service(), installation.sources());
                relay.start();
                return;
            } catch (KafkaException _) {
                // said once
            } catch (TopicMismatch e) {
                LOG.error(e.getMessage());
                return;
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        relay.close();
    }

    /** What the relay is doing. */
    public RelayState state() {
        return relay.state();
    }
}
