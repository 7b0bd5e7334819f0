package homeward.chassis.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import homeward.chassis.topics.Broker;

class ConsumerLagTest {

    /** Whoever looks at the lags in an outage waits ten seconds at most. */
    @Test
    void aBrokerThatIsAwayIsKnownToBeSoInSeconds() {
        long begun = System.nanoTime();

        Optional<Map<TopicPartition, OffsetAndMetadata>> answer = ConsumerLag.asked(
                Broker.open("127.0.0.1:1"),
                admin -> admin.listConsumerGroupOffsets("any")
                        .partitionsToOffsetAndMetadata()
                        .get(5, TimeUnit.SECONDS));

        assertThat(answer).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(9));
    }
}
