package homeward.chassis.consuming;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import homeward.chassis.failures.Causes;

/**
 * Commits the offsets of handled batches, once a second. The channel delivers one batch at a time, in order, so the
 * last handled record of each partition determines its offset. The broker is never queried; therefore no outage of the
 * broker, however long, ends the channel. A failed commit is repeated with the next one. Records handled but not
 * committed are delivered again and have no second effect.
 */
final class HandledOffsets implements KafkaCommitHandler {

    private static final Logger LOG = Logger.getLogger(HandledOffsets.class);

    private final KafkaConsumer<?, ?> consumer;
    private final Duration limit;
    private final Runnable cancelTimer;
    /** Next offset by partition, if it is not committed yet. */
    private final Map<TopicPartition, Long> uncommitted = new ConcurrentHashMap<>();

    private HandledOffsets(KafkaConsumer<?, ?> consumer, Vertx vertx, long everyMillis, Duration limit) {
        this.consumer = consumer;
        this.limit = limit;
        long timer = vertx.setPeriodic(everyMillis, _ -> commit());
        this.cancelTimer = () -> vertx.cancelTimer(timer);
    }

    /** Selected by {@code commit-strategy=handled}. */
    @ApplicationScoped
    @Identifier("handled")
    static class Factory implements KafkaCommitHandler.Factory {

        private static final int EVERY_MILLIS = 1_000;
        private static final int LIMIT_MILLIS = 5_000;

        @Override
        public KafkaCommitHandler create(
                KafkaConnectorIncomingConfiguration config,
                Vertx vertx,
                KafkaConsumer<?, ?> consumer,
                BiConsumer<Throwable, Boolean> reportFailure) {
            int every = config.config()
                    .getOptionalValue(ConsumerConfig.AUTO_COMMIT_INTERVAL_MS_CONFIG, Integer.class)
                    .orElse(EVERY_MILLIS);
            return new HandledOffsets(consumer, vertx, every, Duration.ofMillis(LIMIT_MILLIS));
        }
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record) {
        uncommitted.merge(
                new TopicPartition(record.getTopic(), record.getPartition()), record.getOffset() + 1, Math::max);
        return Uni.createFrom().voidItem().runSubscriptionOn(record::runOnMessageContext);
    }

    private void commit() {
        if (!uncommitted.isEmpty()) {
            consumer.runOnPollingThread(kafka -> {
                        kafka.commitAsync(handled(kafka.assignment()), this::committed);
                    })
                    .subscribe()
                    .with(
                            _ -> {},
                            failure -> LOG.debugf("The next commit includes this one: %s", Causes.types(failure)));
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> handled(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> handled = new HashMap<>();
        uncommitted.forEach((partition, next) -> {
            if (partitions.contains(partition)) {
                handled.put(partition, new OffsetAndMetadata(next));
            }
        });
        return handled;
    }

    private void committed(Map<TopicPartition, OffsetAndMetadata> offsets, Exception failure) {
        if (failure == null) {
            offsets.forEach((partition, next) -> uncommitted.remove(partition, next.offset()));
        }
    }

    /**
     * Called on the polling thread. Tries to commit, so that the next owner of the partitions continues where this one
     * stopped.
     */
    @Override
    public void partitionsRevoked(Collection<TopicPartition> partitions) {
        commitNow(consumer.unwrap(), Set.copyOf(partitions));
        uncommitted.keySet().removeAll(partitions);
    }

    @Override
    public void terminate(boolean graceful) {
        cancelTimer.run();
        if (!uncommitted.isEmpty()) {
            consumer.runOnPollingThread(kafka -> {
                        commitNow(kafka, kafka.assignment());
                    })
                    .await()
                    .atMost(limit.multipliedBy(2));
        }
    }

    private void commitNow(Consumer<?, ?> kafka, Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> handled = handled(partitions);
        if (!handled.isEmpty()) {
            try {
                kafka.commitSync(handled, limit);
            } catch (KafkaException e) {
                LOG.debugf("What was handled last will be delivered again: %s", Causes.types(e));
            }
        }
    }
}
