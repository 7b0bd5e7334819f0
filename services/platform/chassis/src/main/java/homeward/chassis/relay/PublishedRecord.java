package homeward.chassis.relay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

import homeward.chassis.proof.RecordCheck;
import homeward.chassis.proof.RecordSigner;
import homeward.proofs.Hash;

/**
 * A record as it lies in a partition, in short.
 *
 * @param publication 0 if the record does not say so
 * @param content digest of key, value and headers, without those of publication and proof
 * @param genuine whether the service that owns the topic signed it, there and exactly so
 */
record PublishedRecord(long offset, long publication, Hash content, boolean genuine) {

    static PublishedRecord of(ConsumerRecord<String, byte[]> record, String service, RecordCheck check) {
        byte[] key = record.key() == null ? null : record.key().getBytes(StandardCharsets.UTF_8);
        return new PublishedRecord(
                record.offset(),
                publication(record.headers()),
                content(key, record.value(), record.headers()),
                check.isGenuine(service, record));
    }

    /** What must be in the topic for an event of the journal. */
    static Hash content(ProducerRecord<byte[], byte[]> record) {
        return content(record.key(), record.value(), record.headers());
    }

    private static Hash content(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        MessageDigest sha = Hash.sha256();
        add(sha, key);
        add(sha, value);
        for (Header header : inOrder(headers)) {
            if (!header.key().equals(RecordSigner.PUBLICATION) && !header.key().equals(RecordCheck.PROOF)) {
                add(sha, header.key().getBytes(StandardCharsets.UTF_8));
                add(sha, header.value());
            }
        }
        return Hash.of(sha.digest());
    }

    /** By name: each process writes them in an order of its own, which only the signature covers. */
    private static List<Header> inOrder(Headers headers) {
        List<Header> all = new ArrayList<>(List.of(headers.toArray()));
        all.sort(Comparator.comparing(Header::key));
        return all;
    }

    private static void add(MessageDigest to, byte @Nullable [] field) {
        to.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, field == null ? -1 : field.length));
        if (field != null) {
            to.update(field);
        }
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
