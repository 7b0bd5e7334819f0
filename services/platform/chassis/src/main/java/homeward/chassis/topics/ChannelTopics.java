package homeward.chassis.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

import homeward.events.codec.Contracts;

/**
 * Configures the topics of the two channels. Projections read the services in {@code homeward.sources} (default: all
 * services with contracts on the class path). Policies read those in {@code homeward.policy-sources}, so that a service
 * is not woken by events it has no policies for; without that setting their channel is closed. All names begin with
 * {@code homeward.topic-prefix}.
 *
 * <p>{@code homeward.instance} names the replica in the consumer groups: a replica that restarts under the same name
 * gets its partitions at once, instead of after the session timeout.
 */
public final class ChannelTopics implements ConfigSourceFactory {

    private static final int ORDINAL = 90;
    private static final String ALL_SOURCES = "homeward.sources";
    private static final Map<String, String> SOURCES =
            Map.of("projections", ALL_SOURCES, "policies", "homeward.policy-sources");

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String prefix = value(context, "homeward.topic-prefix");
        if (prefix == null) {
            return List.of();
        }
        @Nullable String instance = value(context, "homeward.instance");
        Map<String, String> settings = new HashMap<>();
        SOURCES.forEach((channel, setting) -> {
            String of = "mp.messaging.incoming." + channel + ".";
            @Nullable String sources = value(context, setting);
            if (sources == null && setting.equals(ALL_SOURCES)) {
                sources = String.join(",", Contracts.found().services());
            }
            if (sources == null || sources.isBlank() || closed(context, setting)) {
                settings.put(of + "enabled", "false");
                return;
            }
            List<String> names = List.of(sources.trim().split("\\s*,\\s*"));
            settings.put(of + "topics", String.join(",", new TopicNames(prefix).events(names)));
            if (instance != null && !instance.isBlank()) {
                settings.put(of + "group.instance.id", instance);
            }
        });
        return List.of(new PropertiesConfigSource(settings, "homeward-channels", ORDINAL));
    }

    /** A service without read models, and one that only reads, have nothing at the other end of the channel. */
    private static boolean closed(ConfigSourceContext context, String setting) {
        return setting.equals(ALL_SOURCES)
                ? "false".equals(value(context, Installation.READ_MODELS))
                : "true".equals(value(context, Installation.READS_ONLY));
    }

    private static @Nullable String value(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value == null ? null : value.getValue();
    }
}
