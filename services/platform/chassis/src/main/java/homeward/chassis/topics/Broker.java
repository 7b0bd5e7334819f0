package homeward.chassis.topics;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.Config;

/**
 * Where the broker is and how a client proves who it is. Every Kafka client of a service is made with {@link #client},
 * except those of the channels, which the framework makes from the same settings.
 *
 * @param security Kafka's own settings of TLS and SASL, by name; contains secrets
 */
public record Broker(String servers, Map<String, String> security) {

    private static final String PREFIX = "kafka.";
    private static final Set<String> KINDS = Set.of("ssl", "sasl", "security");

    public Broker {
        security = Map.copyOf(security);
    }

    /** A broker that asks nobody who it is. */
    public static Broker open(String servers) {
        return new Broker(servers, Map.of());
    }

    /** The settings {@code kafka.…} under Kafka's own names, e.g. {@code kafka.security.protocol}. */
    public static Broker of(Config config) {
        Map<String, String> security = new TreeMap<>();
        for (String name : ConsumerConfig.configNames()) {
            if (KINDS.contains(name.split("\\.", 2)[0])) {
                config.getOptionalValue(PREFIX + name, String.class).ifPresent(value -> security.put(name, value));
            }
        }
        return new Broker(
                config.getValue(PREFIX + CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, String.class), security);
    }

    /** The settings of a new client, to be completed. */
    public Map<String, Object> client() {
        Map<String, Object> settings = new HashMap<>(security);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        return settings;
    }

    /** The address; never a secret. */
    @Override
    public String toString() {
        return servers;
    }
}
