package homeward.chassis.relay;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

import homeward.chassis.proof.RecordCheck;
import homeward.chassis.proof.RecordSigner;
import homeward.proofs.Hash;

/**
 * A record as it lies in a partition, in short.
 *
 * @param publication 0 if the record does not say so
 * @param content see {@link RecordCheck#content}
 * @param genuine whether the service that owns the topic signed it, there and exactly so
 */
record PublishedRecord(long offset, long publication, Hash content, boolean genuine) {

    static PublishedRecord of(ConsumerRecord<String, byte[]> record, String service, RecordCheck check) {
        byte[] key = record.key() == null ? null : record.key().getBytes(StandardCharsets.UTF_8);
        return new PublishedRecord(
                record.offset(),
                publication(record.headers()),
                RecordCheck.content(key, record.value(), record.headers()),
                check.isGenuine(service, record));
    }

    /** What must be in the topic for an event of the journal. */
    static Hash content(ProducerRecord<byte[], byte[]> record) {
        return RecordCheck.content(record.key(), record.value(), record.headers());
    }

    private static long publication(Headers headers) {
        Header header = headers.lastHeader(RecordSigner.PUBLICATION);
        try {
            return header == null || header.value() == null
                    ? 0
                    : Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
