package homeward.chassis.policies;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import homeward.chassis.commands.CommandGate;
import homeward.chassis.projections.Arrivals;
import homeward.chassis.projections.ChannelThread;
import homeward.chassis.projections.ReadSide;
import homeward.events.codec.EventCodec;

/** The channel {@code policies}: one batch at a time, in order; within a batch, cases beside each other. */
@ApplicationScoped
public class PolicyChannel {

    private final PolicyConsumer consumer;
    private final Arrivals arrivals;
    private final ChannelThread thread = new ChannelThread("policies");

    PolicyChannel(@Any Instance<Policy<?>> declared, CommandGate gate, ReadSide readSide, EventCodec codec) {
        List<Policy<?>> policies = new ArrayList<>();
        declared.forEach(policies::add);
        consumer = new PolicyConsumer(policies, gate, readSide.parked());
        arrivals = new Arrivals(codec);
    }

    @Incoming("policies")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return thread.run(() -> consumer.consume(arrivals.read(records)));
    }

    /** What answers the events; also heals what it has parked. */
    public PolicyConsumer consumer() {
        return consumer;
    }

    void stop(@Observes ShutdownEvent event) {
        consumer.stop();
    }
}
