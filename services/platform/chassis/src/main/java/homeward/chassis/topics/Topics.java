package homeward.chassis.topics;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates a service's missing topics and checks the existing ones. The number of partitions never changes, since it
 * determines the partition of a case.
 */
public final class Topics {

    public static final int PARTITIONS = 12;

    private static final int MAX_MESSAGE_BYTES = 2 << 20;

    private static final Map<String, String> EVENTS = Map.of(
            "cleanup.policy",
            "delete",
            "retention.ms",
            "-1",
            "retention.bytes",
            "-1",
            "message.timestamp.type",
            "LogAppendTime",
            "max.message.bytes",
            String.valueOf(MAX_MESSAGE_BYTES));
    private static final Map<String, String> PROGRESS = Map.of("cleanup.policy", "compact");

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private record Wanted(String name, int partitions, Map<String, String> settings) {}

    private final Broker broker;
    private final TopicNames names;
    private final Optional<Short> replication;
    private final Duration timeout;

    /** @param replication empty for the broker's default */
    public Topics(Broker broker, TopicNames names, Optional<Short> replication) {
        this(broker, names, replication, TIMEOUT);
    }

    /** @param timeout maximum wait for the broker per attempt, see {@link Installation#timeout} */
    public Topics(Broker broker, TopicNames names, Optional<Short> replication, Duration timeout) {
        this.broker = broker;
        this.names = names;
        this.replication = replication;
        this.timeout = timeout;
    }

    /** The partition of a key, which is a case id: Kafka's own choice, so that all events of a case stay in order. */
    public static int partitionOf(String key) {
        return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), PARTITIONS);
    }

    /**
     * Ensures the service's own topics and the events topics it reads; services may start in any order.
     *
     * @throws TopicMismatch if a topic exists with other settings
     * @throws KafkaException if the broker does not answer in time
     */
    public void ensure(String service, Collection<String> sources) {
        List<Wanted> wanted = new ArrayList<>();
        sources.stream().distinct().forEach(source -> wanted.add(new Wanted(names.events(source), PARTITIONS, EVENTS)));
        if (!sources.contains(service)) {
            wanted.add(new Wanted(names.events(service), PARTITIONS, EVENTS));
        }
        wanted.add(new Wanted(names.relay(service), 1, PROGRESS));
        Map<String, Object> settings = broker.client();
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(timeout.toMillis()));
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(timeout.toMillis() * 2 / 3));
        try (Admin admin = Admin.create(settings)) {
            create(admin, wanted);
            checkOnceKnown(admin, wanted);
        }
    }

    /** A topic that has just been created is not known to every broker at once. */
    private void checkOnceKnown(Admin admin, List<Wanted> wanted) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            try {
                check(admin, wanted);
                return;
            } catch (UnknownTopicOrPartitionException e) {
                if (System.nanoTime() - deadline > 0) {
                    throw e;
                }
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new org.apache.kafka.common.errors.InterruptException(e);
            }
        }
    }

    private void create(Admin admin, List<Wanted> wanted) {
        List<NewTopic> topics = wanted.stream()
                .map(topic -> new NewTopic(topic.name(), Optional.of(topic.partitions()), replication)
                        .configs(topic.settings()))
                .toList();
        admin.createTopics(topics).values().values().forEach(created -> {
            try {
                await(created);
            } catch (TopicExistsException _) {
                // the check follows
            }
        });
    }

    private static void check(Admin admin, List<Wanted> wanted) {
        Map<String, TopicDescription> found = await(
                admin.describeTopics(wanted.stream().map(Wanted::name).toList()).allTopicNames());
        Map<String, ConfigResource> resources = new HashMap<>();
        wanted.forEach(
                topic -> resources.put(topic.name(), new ConfigResource(ConfigResource.Type.TOPIC, topic.name())));
        Map<ConfigResource, Config> configs =
                await(admin.describeConfigs(resources.values()).all());
        for (Wanted topic : wanted) {
            int partitions =
                    requireNonNull(found.get(topic.name())).partitions().size();
            if (partitions != topic.partitions()) {
                throw new TopicMismatch(
                        "topic " + topic.name() + " has " + partitions + " partitions, not " + topic.partitions());
            }
            Config config = requireNonNull(configs.get(resources.get(topic.name())));
            topic.settings().forEach((name, value) -> {
                String actual = config.get(name).value();
                if (!value.equals(actual)) {
                    throw new TopicMismatch("topic " + topic.name() + " has " + name + "=" + actual + ", not " + value);
                }
            });
        }
    }

    private static <T> T await(org.apache.kafka.common.KafkaFuture<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException("the broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }
}
