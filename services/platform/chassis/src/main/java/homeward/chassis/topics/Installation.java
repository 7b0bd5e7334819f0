package homeward.chassis.topics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.events.codec.Contracts;

/** This service's name and the address of its broker. */
@Singleton
public class Installation {

    private final String service;
    private final List<String> sources;
    private final TopicNames names;
    private final String bootstrapServers;
    private final Optional<String> instance;
    private final Duration timeout;

    Installation(
            @ConfigProperty(name = "homeward.service") String service,
            @ConfigProperty(name = "homeward.sources") Optional<List<String>> sources,
            Contracts contracts,
            @ConfigProperty(name = "homeward.topic-prefix") String prefix,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "homeward.instance") Optional<String> instance,
            @ConfigProperty(name = "homeward.kafka.timeout") Duration timeout) {
        this.service = service;
        this.sources = List.copyOf(sources.orElseGet(contracts::services));
        this.names = new TopicNames(prefix);
        this.bootstrapServers = bootstrapServers;
        this.instance = instance;
        this.timeout = timeout;
    }

    /** This service, e.g. {@code request}. */
    public String service() {
        return service;
    }

    /** The services whose events are read. */
    public List<String> sources() {
        return sources;
    }

    public TopicNames names() {
        return names;
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /**
     * Maximum duration of one attempt to reach the broker. Failed attempts are repeated, so this does not limit an
     * outage.
     */
    public Duration timeout() {
        return timeout;
    }

    /** Stable name of this replica across restarts, unique among the service's replicas; empty if it has none. */
    public Optional<String> instance() {
        return instance;
    }
}
