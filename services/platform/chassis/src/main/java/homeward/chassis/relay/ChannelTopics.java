package homeward.chassis.relay;

import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Names the topics of the two channels from {@code homeward.sources} and {@code homeward.topic-prefix}, and the replica
 * in their consumer groups from {@code homeward.instance}: a replica that comes back under the same name gets its
 * partitions at once, instead of after its former self's session has run out.
 */
public final class ChannelTopics implements ConfigSourceFactory {

    private static final int ORDINAL = 90;
    private static final List<String> CHANNELS = List.of("projections", "policies");

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String sources = value(context, "homeward.sources");
        String prefix = value(context, "homeward.topic-prefix");
        if (sources == null || prefix == null) {
            return List.of();
        }
        String topics = String.join(
                ",", new TopicNames(prefix).events(List.of(sources.trim().split("\\s*,\\s*"))));
        @Nullable String instance = value(context, "homeward.instance");
        Map<String, String> settings = new java.util.HashMap<>();
        for (String channel : CHANNELS) {
            String of = "mp.messaging.incoming." + channel + ".";
            settings.put(of + "topics", topics);
            if (instance != null && !instance.isBlank()) {
                settings.put(of + "group.instance.id", instance);
            }
        }
        return List.of(new PropertiesConfigSource(settings, "homeward-channels", ORDINAL));
    }

    private static @Nullable String value(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value == null ? null : value.getValue();
    }
}
