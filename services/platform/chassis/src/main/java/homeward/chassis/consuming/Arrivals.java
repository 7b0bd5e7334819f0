package homeward.chassis.consuming;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

import homeward.chassis.proof.RecordCheck;
import homeward.chassis.proof.RecordSigner;
import homeward.chassis.topics.TopicNames;
import homeward.chassis.topics.Topics;
import homeward.events.Envelope;
import homeward.events.TypeName;
import homeward.events.codec.CloudEventHeaders;
import homeward.events.codec.Contracts;
import homeward.events.codec.EventCodec;
import homeward.events.codec.EventType;
import homeward.events.codec.MalformedAttribute;

/**
 * Parses records of the events topics, after it has checked that each is its journal's: signed by the service that owns the
 * topic, in the partition of its case, of that service and case, and later in its journal than what lies before it in the
 * partition. Any other record is quarantined and never seen by a consumer. A record that is delivered again is passed on.
 *
 * <p>Each reader has its own, since the check of the order depends on what was read before. Thread-safe.
 */
public final class Arrivals {

    private final Contracts contracts;
    private final EventCodec codec;
    private final TopicNames names;
    private final RecordCheck check;
    private final Quarantine quarantine;
    /** The latest record read of each partition. */
    private final Map<TopicPartition, Reached> reached = new ConcurrentHashMap<>();

    /** The place of a record in its partition and in the publication of its journal. */
    private record Reached(long offset, long publication, long position, int index) {

        /** Whether a record at a later offset may follow this one. */
        boolean before(Reached next) {
            int later = Long.compare(next.publication, publication);
            later = later != 0 ? later : Long.compare(next.position, position);
            return later != 0 ? later > 0 : next.index > index;
        }
    }

    public Arrivals(Contracts contracts, TopicNames names, RecordCheck check, Quarantine quarantine) {
        this.contracts = contracts;
        this.codec = contracts.codec();
        this.names = names;
        this.check = check;
        this.quarantine = quarantine;
    }

    /**
     * The records that are their journals' events, in the given order; within a partition that is the topic's order. Blocks
     * while the store does not answer, if there is something to quarantine.
     */
    public List<Arrival> read(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<Arrival> arrivals = new ArrayList<>();
        records.forEach(record -> read(record).ifPresent(arrivals::add));
        return arrivals;
    }

    private Optional<Arrival> read(ConsumerRecord<String, byte[]> record) {
        String service = names.serviceOf(record.topic());
        if (!quarantine.waitingForKeys(() -> check.isGenuine(service, record))) {
            return rejected(record, service, Quarantine.NOT_SIGNED);
        }
        Envelope envelope;
        Reached place;
        try {
            Map<String, String> headers = headers(record);
            envelope = CloudEventHeaders.parse(headers);
            place = new Reached(
                    record.offset(),
                    Long.parseLong(headers.getOrDefault(RecordSigner.PUBLICATION, "")),
                    envelope.commit().position(),
                    envelope.commit().index());
        } catch (MalformedAttribute | NumberFormatException e) {
            return rejected(record, service, Quarantine.NOT_AN_EVENT);
        }
        if (!envelope.type().service().equals(service)
                || !envelope.caseId().toString().equals(record.key())
                || record.partition() != Topics.partitionOf(record.key())) {
            return rejected(record, service, Quarantine.MISPLACED);
        }
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        Reached before = reached.get(partition);
        if (before != null && before.offset() < record.offset() && !before.before(place)) {
            return rejected(record, service, Quarantine.OUT_OF_PLACE);
        }
        reached.put(partition, place);
        return Optional.of(arrival(record, partition, envelope));
    }

    private Optional<Arrival> rejected(ConsumerRecord<String, byte[]> record, String service, String reason) {
        quarantine.take(record, service, reason);
        return Optional.empty();
    }

    private Arrival arrival(ConsumerRecord<String, byte[]> record, TopicPartition partition, Envelope envelope) {
        TypeName name = envelope.type();
        return new Arrival(
                partition,
                record.offset(),
                record.timestamp(),
                envelope,
                codec.contract(name).map(EventType::recordClass).orElse(null),
                Optional.ofNullable(envelope.place().streamType())
                        .flatMap(streamType -> contracts.events(name.service(), streamType))
                        .orElse(null),
                () -> codec.decode(name, record.value(), envelope.id()));
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }
}
