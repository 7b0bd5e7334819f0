package homeward.chassis.relay;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

import homeward.chassis.failures.Causes;
import homeward.chassis.failures.Failure;
import homeward.chassis.failures.Vitals;
import homeward.chassis.topics.Broker;

/**
 * Elects the replica that relays: the member of a Kafka group that is assigned the single partition of the relay topic.
 * This only prevents two replicas from fencing each other in turns; safety comes from the transactional id.
 */
final class RelayLeadership implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RelayLeadership.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> config;
    private final String topic;
    private final Consumer<Boolean> leading;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean leader;
    private volatile Optional<KafkaConsumer<byte[], byte[]>> current = Optional.empty();

    /**
     * @param instance stable name of this replica across restarts, so that it leads again at once
     * @param leading notified whether this replica leads, on this class's own thread
     */
    RelayLeadership(Broker broker, String topic, Optional<String> instance, Consumer<Boolean> leading, Vitals vitals) {
        this.topic = topic;
        this.leading = leading;
        config = broker.client();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, topic);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        instance.ifPresent(name -> config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name));
        thread = Thread.ofPlatform()
                .name("relay-leadership")
                .daemon()
                .unstarted(vitals.watched("relay-leadership", this::run));
    }

    void start() {
        thread.start();
    }

    boolean leader() {
        return leader;
    }

    private void run() {
        String said = "";
        while (!closed) {
            try (KafkaConsumer<byte[], byte[]> consumer =
                    new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                current = Optional.of(consumer);
                consumer.subscribe(List.of(topic), new Assignment(consumer));
                while (!closed) {
                    consumer.poll(POLL);
                    said = "";
                }
            } catch (WakeupException _) {
                // closing
            } catch (RuntimeException e) {
                if (!Causes.types(e).equals(said)) {
                    Failure.of(e).log(LOG, "The relay's election");
                    said = Causes.types(e);
                }
                pause();
            } finally {
                current = Optional.empty();
                change(false);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException _) {
            closed = true;
        }
    }

    private void change(boolean now) {
        if (leader != now) {
            leader = now;
            leading.accept(now);
        }
    }

    @Override
    public void close() {
        closed = true;
        current.ifPresent(KafkaConsumer::wakeup);
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Assignment implements ConsumerRebalanceListener {
        private final KafkaConsumer<?, ?> consumer;

        private Assignment(KafkaConsumer<?, ?> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (!partitions.isEmpty()) {
                consumer.pause(partitions);
                change(true);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            if (!partitions.isEmpty()) {
                change(false);
            }
        }
    }
}
