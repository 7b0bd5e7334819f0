package homeward.chassis.consuming;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

import homeward.events.Envelope;
import homeward.events.TypeName;
import homeward.events.codec.CloudEventHeaders;
import homeward.events.codec.Contracts;
import homeward.events.codec.EventCodec;
import homeward.events.codec.EventType;
import homeward.events.codec.MalformedAttribute;

/** Parses records of the events topics. */
public final class Arrivals {

    private static final Logger LOG = Logger.getLogger(Arrivals.class);

    private final Contracts contracts;
    private final EventCodec codec;

    public Arrivals(Contracts contracts) {
        this.contracts = contracts;
        this.codec = contracts.codec();
    }

    /** The records that are events, in the given order; within a partition that is the topic's order. */
    public List<Arrival> read(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<Arrival> arrivals = new ArrayList<>();
        records.forEach(record -> read(record).ifPresent(arrivals::add));
        return arrivals;
    }

    /** Empty for a record that the relay did not write: it belongs to no stream that could be parked. */
    public Optional<Arrival> read(ConsumerRecord<String, byte[]> record) {
        Envelope envelope;
        try {
            envelope = CloudEventHeaders.parse(headers(record));
        } catch (MalformedAttribute e) {
            LOG.errorf(
                    "Not an event: %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), e.getMessage());
            return Optional.empty();
        }
        TypeName name = envelope.type();
        return Optional.of(new Arrival(
                new TopicPartition(record.topic(), record.partition()),
                record.offset(),
                record.timestamp(),
                envelope,
                codec.contract(name).map(EventType::recordClass).orElse(null),
                Optional.ofNullable(envelope.place().streamType())
                        .flatMap(streamType -> contracts.events(name.service(), streamType))
                        .orElse(null),
                () -> codec.decode(name, record.value(), envelope.id())));
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }
}
