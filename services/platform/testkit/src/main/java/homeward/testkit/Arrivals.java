package homeward.testkit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;

import homeward.chassis.topics.TopicNames;
import homeward.events.codec.CloudEventHeaders;

/** Publishes events of other services to their topics, for the service under test, as their relays would. */
public final class Arrivals {

    /** Grows with each record: a happening's position counts in its own test only, not in its topic. */
    private static final AtomicLong PUBLICATION = new AtomicLong(System.currentTimeMillis());

    private Arrivals() {}

    /** Returns when the broker has stored them, in that order. */
    public static void of(Happening... happenings) {
        for (Happening happening : happenings) {
            send(signed(happening, happening.service()));
        }
    }

    /** The record of an event, signed by a service; only its own service's signature is believed. */
    public static ProducerRecord<byte[], byte[]> signed(Happening happening, String by) {
        return signedBy(by, unsigned(happening));
    }

    /** Signs the record as a service. */
    public static ProducerRecord<byte[], byte[]> signedBy(String by, ProducerRecord<byte[], byte[]> record) {
        Path publicKeys = ConfigProvider.getConfig().getValue("homeward.keys.public", Path.class);
        TestKeys.signer(by, publicKeys).sign(List.of(record), PUBLICATION.incrementAndGet());
        return record;
    }

    /** Sends a copy of the record, as anybody can who reaches the broker. */
    @SuppressWarnings("FutureReturnValueIgnored") // flushed below
    public static void send(ProducerRecord<byte[], byte[]> record) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "acks",
                "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers()));
            producer.flush();
        }
    }

    /** The record of an event, without signature. */
    public static ProducerRecord<byte[], byte[]> unsigned(Happening happening) {
        var names = new TopicNames(ConfigProvider.getConfig().getValue("homeward.topic-prefix", String.class));
        var result = new ProducerRecord<>(
                names.events(happening.service()),
                happening.event().caseId().toString().getBytes(StandardCharsets.UTF_8),
                Happening.CONTRACTS.codec().encode(happening.event()));
        CloudEventHeaders.of(happening.envelope())
                .forEach((name, value) -> result.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return result;
    }
}
