package homeward.chassis.folding;

import static homeward.chassis.topics.Installation.READ_MODELS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import homeward.chassis.consuming.Arrivals;
import homeward.chassis.consuming.ChannelThread;
import homeward.chassis.consuming.Quarantine;
import homeward.chassis.failures.Vitals;
import homeward.chassis.proof.RecordCheck;
import homeward.chassis.topics.Installation;
import homeward.events.codec.Contracts;

/**
 * The channel {@code projections}: one batch at a time. Returns a {@code Uni}, which keeps batches in order; a blocking
 * method on virtual threads would not.
 */
@ApplicationScoped
@UnlessBuildProperty(name = READ_MODELS, stringValue = "false", enableIfMissing = true)
public class ProjectionChannel {

    private final ProjectionConsumer consumer;
    private final Arrivals arrivals;
    private final ChannelThread thread;

    ProjectionChannel(
            ProjectionConsumer consumer,
            Contracts contracts,
            Installation installation,
            RecordCheck check,
            Quarantine quarantine,
            Vitals vitals) {
        this.consumer = consumer;
        this.arrivals = new Arrivals(contracts, installation.names(), check, quarantine);
        this.thread = new ChannelThread("projections", vitals);
    }

    @Incoming("projections")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return thread.run(() -> consumer.consume(arrivals.read(records)));
    }

    void stop(@Observes ShutdownEvent event) {
        consumer.stop();
    }
}
