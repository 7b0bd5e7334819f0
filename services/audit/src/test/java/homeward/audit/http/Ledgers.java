package homeward.audit.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;

import homeward.chassis.topics.TopicNames;
import homeward.events.Envelope;
import homeward.events.StateCode;
import homeward.events.TypeName;
import homeward.events.codec.CloudEventHeaders;
import homeward.events.disclosure.DisclosureEvent;
import homeward.testkit.Arrivals;
import homeward.testkit.Happening;

/** Publishes entries of the request service's disclosure ledger, as its relay would. */
final class Ledgers {

    private static final AtomicLong POSITION = new AtomicLong(1_000);

    private Ledgers() {}

    static void entry(DisclosureEvent entry, String by, String actor, Instant at) {
        UUID id = UUID.randomUUID();
        StateCode state = new StateCode(by);
        Envelope envelope = new Envelope(
                id,
                new TypeName("request", entry.getClass().getSimpleName(), 1),
                entry.caseId(),
                new Envelope.Place(id.toString(), null, 0),
                new Envelope.Commit(id, POSITION.incrementAndGet(), 0, 1, "00", "01"),
                new Envelope.Times(at, at, at),
                new Envelope.Trace(id, id, "ReadPersonalData", null),
                new Envelope.Actor(actor, "Office of " + by, state),
                Set.of(new StateCode("DEU"), new StateCode("RUS")),
                null);
        TopicNames names = new TopicNames(ConfigProvider.getConfig().getValue("homeward.topic-prefix", String.class));
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                names.events("request"),
                entry.caseId().toString().getBytes(StandardCharsets.UTF_8),
                Happening.CONTRACTS.codec().encode(entry));
        CloudEventHeaders.of(envelope)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Arrivals.send(Arrivals.signedBy("request", record));
    }
}
