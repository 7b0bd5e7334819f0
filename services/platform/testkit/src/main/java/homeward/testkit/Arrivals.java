package homeward.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import homeward.chassis.topics.TopicNames;
import homeward.events.codec.CloudEventHeaders;

/** Publishes events of other services to their topics, for the service under test, as their relays would. */
public final class Arrivals {

    private Arrivals() {}

    /** Returns when the broker has stored them, in that order. */
    @SuppressWarnings("FutureReturnValueIgnored") // flushed below
    public static void of(Happening... happenings) {
        Config config = ConfigProvider.getConfig();
        var names = new TopicNames(config.getValue("homeward.topic-prefix", String.class));
        Map<String, Object> settings =
                Map.of("bootstrap.servers", config.getValue("kafka.bootstrap.servers", String.class), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Happening happening : happenings) {
                producer.send(record(names, happening));
            }
            producer.flush();
        }
    }

    private static ProducerRecord<byte[], byte[]> record(TopicNames names, Happening happening) {
        var result = new ProducerRecord<>(
                names.events(happening.service()),
                happening.event().caseId().toString().getBytes(StandardCharsets.UTF_8),
                Happening.CONTRACTS.codec().encode(happening.event()));
        CloudEventHeaders.of(happening.envelope())
                .forEach((name, value) -> result.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return result;
    }
}
