package homeward.chassis.topics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.events.codec.Contracts;

/** This service's name and its broker. */
@Singleton
public class Installation {

    /**
     * The setting, fixed when a service is built, of one that has no events of its own: {@code true} leaves out
     * everything that decides, keeps a journal, publishes or writes the ledger.
     */
    public static final String READS_ONLY = "homeward.reads-only";

    /** The setting, fixed when a service is built, of one without read models: {@code false} closes their channel. */
    public static final String READ_MODELS = "homeward.read-models";

    private final String service;
    private final List<String> sources;
    private final TopicNames names;
    private final Broker broker;
    private final Optional<String> instance;
    private final Duration timeout;

    Installation(
            @ConfigProperty(name = "homeward.service") String service,
            @ConfigProperty(name = "homeward.sources") Optional<List<String>> sources,
            Contracts contracts,
            @ConfigProperty(name = "homeward.topic-prefix") String prefix,
            Config config,
            @ConfigProperty(name = "homeward.instance") Optional<String> instance,
            @ConfigProperty(name = "homeward.kafka.timeout") Duration timeout) {
        this.service = service;
        this.sources = List.copyOf(sources.orElseGet(contracts::services));
        this.names = new TopicNames(prefix);
        this.broker = Broker.of(config);
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

    public Broker broker() {
        return broker;
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
