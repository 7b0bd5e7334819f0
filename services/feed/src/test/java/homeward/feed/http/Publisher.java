package homeward.feed.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;

import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.PersonId;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.testkit.Arrivals;
import homeward.testkit.Happening;

/** Publishes events of services as their relays do: positions without gaps, one event a commit. */
public final class Publisher {

    private static final Map<String, AtomicLong> POSITIONS = new HashMap<>();
    private static final Map<String, AtomicLong> SEQUENCES = new HashMap<>();

    private Publisher() {}

    /** As many events of the application of a case of Germany and Russia; their ids. */
    public static List<String> receipts(CaseId caseId, int count) {
        List<Happening> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(happening(new ReceiptConfirmed(caseId, Happening.EPOCH.plusSeconds(i)), "application-" + caseId));
        }
        publish(all);
        return all.stream().map(happening -> happening.id().toString()).toList();
    }

    /** Returns when the broker has stored them, in that order. */
    @SuppressWarnings("FutureReturnValueIgnored") // flushed below
    public static void publish(List<Happening> all) {
        Map<String, Object> settings = Map.of("bootstrap.servers", setting("kafka.bootstrap.servers"), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Happening happening : all) {
                producer.send(Arrivals.signed(happening, happening.service()));
            }
            producer.flush();
        }
    }

    /** Publishes the next event of the case's application, of a version that this build does not know; its position. */
    public static long fromALaterBuild(CaseId caseId) {
        Happening happening = happening(new ReceiptConfirmed(caseId, Happening.EPOCH), "application-" + caseId);
        ProducerRecord<byte[], byte[]> record = Arrivals.unsigned(happening);
        record.headers().remove("ce_type");
        record.headers().add("ce_type", "homeward.request.ReceiptConfirmed.v99".getBytes(StandardCharsets.UTF_8));
        Arrivals.send(Arrivals.signedBy("request", record));
        return happening.position();
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    /** The next event of a stream, not published yet. */
    public static synchronized Happening happening(DomainEvent event, String stream) {
        String service = Happening.CONTRACTS.of(event.getClass()).service();
        long position = POSITIONS
                .computeIfAbsent(setting("homeward.topic-prefix") + service, _ -> new AtomicLong())
                .incrementAndGet();
        long sequence = SEQUENCES.computeIfAbsent(stream, _ -> new AtomicLong()).getAndIncrement();
        return new Happening(service, stream, sequence, position, event);
    }

    public static CaseId freshCase() {
        return new CaseId(UUID.randomUUID());
    }

    static PersonId freshPerson() {
        return new PersonId(UUID.randomUUID());
    }
}
