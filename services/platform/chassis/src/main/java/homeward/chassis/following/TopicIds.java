package homeward.chassis.following;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

import homeward.chassis.topics.Broker;

/**
 * Whether topics have been made anew. A reader of a topic that was deleted and made again does not always notice it: its
 * offset may exist in the new one, too. Not thread-safe.
 */
final class TopicIds implements AutoCloseable {

    private final Admin admin;
    private final Duration timeout;
    private final Map<String, Uuid> known = new HashMap<>();

    TopicIds(Broker broker, Duration timeout) {
        Map<String, Object> settings = broker.client();
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(timeout.toMillis()));
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(timeout.toMillis()));
        this.admin = Admin.create(settings);
        this.timeout = timeout;
    }

    /** The topics that are not the ones that they were when last asked; none if the broker does not say. */
    Set<String> madeAnew(Collection<String> topics) {
        Set<String> changed = new HashSet<>();
        admin.describeTopics(topics).topicNameValues().forEach((topic, description) -> {
            Uuid now = id(description, timeout);
            if (now != null) {
                Uuid before = known.put(topic, now);
                if (before != null && !before.equals(now)) {
                    changed.add(topic);
                }
            }
        });
        return changed;
    }

    private static @Nullable Uuid id(KafkaFuture<TopicDescription> description, Duration timeout) {
        try {
            return description.get(timeout.toMillis(), TimeUnit.MILLISECONDS).topicId();
        } catch (ExecutionException | TimeoutException e) {
            return null; // deleted just now, or the broker is away: asked again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
