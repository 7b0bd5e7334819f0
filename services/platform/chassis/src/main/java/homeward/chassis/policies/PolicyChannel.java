package homeward.chassis.policies;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import homeward.chassis.commands.CommandGate;
import homeward.chassis.consuming.Arrivals;
import homeward.chassis.consuming.ChannelThread;
import homeward.chassis.consuming.Healable;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.consuming.Quarantine;
import homeward.chassis.failures.Vitals;
import homeward.chassis.proof.RecordCheck;
import homeward.chassis.topics.Installation;
import homeward.events.codec.Contracts;

/** The channel {@code policies}: one batch at a time, in order; within a batch, cases in parallel. */
@Startup
@ApplicationScoped
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
public class PolicyChannel {

    private static final String SOURCES = "homeward.policy-sources";

    private final PolicyConsumer consumer;
    private final Arrivals arrivals;
    private final ChannelThread thread;

    PolicyChannel(
            @Any Instance<Policy<?>> declared,
            CommandGate gate,
            ParkedStreams parked,
            Heard heard,
            Contracts contracts,
            Installation installation,
            RecordCheck check,
            Quarantine quarantine,
            Vitals vitals,
            @ConfigProperty(name = SOURCES) Optional<Set<String>> sources) {
        List<Policy<?>> policies = new ArrayList<>();
        declared.forEach(policies::add);
        requireHeard(policies, sources.orElse(Set.of()));
        consumer = new PolicyConsumer(policies, gate, parked, heard);
        arrivals = new Arrivals(contracts, installation.names(), check, quarantine);
        thread = new ChannelThread("policies", vitals);
    }

    /**
     * Fails the start if {@code homeward.policy-sources} differs from the policies' services.
     *
     * @throws IllegalStateException if they differ
     */
    static void requireHeard(List<Policy<?>> policies, Set<String> sources) {
        Set<String> wanted = policies.stream().map(Policy::service).collect(Collectors.toCollection(TreeSet::new));
        if (!wanted.equals(sources)) {
            throw new IllegalStateException(SOURCES + " must be " + (wanted.isEmpty() ? "left out" : wanted)
                    + ", the services whose events this one has policies for; it is "
                    + (sources.isEmpty() ? "not set" : new TreeSet<>(sources)));
        }
    }

    @Incoming("policies")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return thread.run(() -> consumer.consume(arrivals.read(records)));
    }

    /** Publishes the consumer as a {@link Healable}, since it also resumes the streams it has parked. */
    @Produces
    @Singleton
    Healable healable() {
        return consumer;
    }

    void stop(@Observes ShutdownEvent event) {
        consumer.stop();
    }
}
