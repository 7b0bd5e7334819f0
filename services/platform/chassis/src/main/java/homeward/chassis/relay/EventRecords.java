package homeward.chassis.relay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

import homeward.chassis.metadata.MetaJson;
import homeward.chassis.topics.TopicNames;
import homeward.events.Envelope;
import homeward.events.codec.CloudEventHeaders;
import homeward.journal.StoredCommit;

/**
 * Converts a commit to records of the events topic: key = case id, so that all events of a case are in one partition;
 * value = exactly the bytes that the journal stores and hashes; everything else in CloudEvents headers.
 */
public final class EventRecords implements Function<StoredCommit, List<ProducerRecord<byte[], byte[]>>> {

    private final String topic;
    private final String service;

    public EventRecords(TopicNames names, String service) {
        this.topic = names.events(service);
        this.service = service;
    }

    @Override
    public List<ProducerRecord<byte[], byte[]>> apply(StoredCommit commit) {
        List<ProducerRecord<byte[], byte[]>> records =
                new ArrayList<>(commit.events().size());
        for (int index = 0; index < commit.events().size(); index++) {
            Envelope envelope = MetaJson.read(commit.events().get(index).meta()).envelope(service, commit, index);
            records.add(new ProducerRecord<>(
                    topic,
                    null,
                    bytes(envelope.caseId().toString()),
                    commit.events().get(index).payload(),
                    headers(envelope)));
        }
        return records;
    }

    private static List<Header> headers(Envelope envelope) {
        List<Header> headers = new ArrayList<>();
        CloudEventHeaders.of(envelope).forEach((name, value) -> headers.add(new RecordHeader(name, bytes(value))));
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
