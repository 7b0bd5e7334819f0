package homeward.chassis.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

import homeward.chassis.proof.JournalKey;
import homeward.chassis.proof.RecordSigner;
import homeward.chassis.relay.EventRecords;
import homeward.chassis.topics.Broker;
import homeward.chassis.topics.TopicNames;
import homeward.chassis.topics.Topics;
import homeward.events.CaseId;
import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.testkit.Happening;
import homeward.testkit.TestKeys;
import homeward.testkit.TestStore;

/** Only a record that is its journal's, in its place, reaches a consumer. */
class ArrivalsTest {

    private static final TopicNames NAMES = new TopicNames("test");

    private final ParkedStreams parked = new ParkedStreams(TestStore.newDatabase());
    private final Quarantine quarantine = new Quarantine(parked);
    private final Arrivals arrivals = new Arrivals(Happening.CONTRACTS, NAMES, TestKeys.check(), quarantine);
    private final CaseId caseId = new CaseId(UUID.randomUUID());
    private final RecordSigner request = TestKeys.signer("request");
    private long offset;

    @Test
    void whatTheServicePublishedIsReadAlsoIfItIsDeliveredAgain() {
        List<ProducerRecord<byte[], byte[]>> published = published(caseId, 3);
        List<ConsumerRecord<String, byte[]>> delivered =
                published.stream().map(this::delivered).toList();

        assertThat(arrivals.read(delivered)).hasSize(3);
        assertThat(arrivals.read(delivered.subList(1, 3))).hasSize(2);

        assertThat(parked.all()).isEmpty();
        assertThat(quarantine.rejected()).isZero();
    }

    @Test
    void aTopicThatIsPublishedAgainIsReadAgain() {
        List<ProducerRecord<byte[], byte[]>> again = unsigned(caseId, 3);
        published(caseId, 3).forEach(record -> assertBelieved(delivered(record)));

        request.sign(again, 2);

        again.forEach(record -> assertBelieved(delivered(record)));
    }

    @Test
    void aRecordWithoutSignatureIsNotBelieved() {
        assertRejected(delivered(unsigned(caseId, 1).getFirst()), Quarantine.NOT_SIGNED);
    }

    @Test
    void aRecordOfAJournalWithTheRightHashesSignedByAnotherServiceIsNotBelieved() {
        List<ProducerRecord<byte[], byte[]>> forged = unsigned(caseId, 1);
        TestKeys.signer("identification").sign(forged, 1);

        assertRejected(delivered(forged.getFirst()), Quarantine.NOT_SIGNED);
    }

    @Test
    void anAlteredHeaderIsNoticed() {
        for (String header :
                List.of("ce_parties", "ce_sequence", "ce_position", "ce_hash", "ce_actor", "traceparent")) {
            ProducerRecord<byte[], byte[]> record = published(caseId, 1).getFirst();
            record.headers().remove(header).add(header, "9".getBytes(StandardCharsets.UTF_8));

            assertRejected(delivered(record), Quarantine.NOT_SIGNED);
        }
    }

    @Test
    void anAlteredPayloadIsNoticed() {
        ProducerRecord<byte[], byte[]> record = published(caseId, 1).getFirst();

        assertRejected(
                delivered(new ProducerRecord<>(
                        record.topic(), null, record.key(), "{}".getBytes(StandardCharsets.UTF_8), record.headers())),
                Quarantine.NOT_SIGNED);
    }

    @Test
    void aTrueRecordMovedToAnotherStreamOrTopicIsNotBelieved() {
        CaseId other = new CaseId(UUID.randomUUID());
        ProducerRecord<byte[], byte[]> record = published(caseId, 1).getFirst();
        byte[] otherKey = other.toString().getBytes(StandardCharsets.UTF_8);
        assertRejected(
                delivered(new ProducerRecord<>(record.topic(), null, otherKey, record.value(), record.headers())),
                Quarantine.NOT_SIGNED);
        assertRejected(
                delivered(new ProducerRecord<>(
                        NAMES.events("identification"), null, record.key(), record.value(), record.headers())),
                Quarantine.NOT_SIGNED);

        record.headers()
                .remove("ce_stream")
                .add("ce_stream", ("application-" + other).getBytes(StandardCharsets.UTF_8));
        assertRejected(
                delivered(new ProducerRecord<>(record.topic(), null, otherKey, record.value(), record.headers())),
                Quarantine.NOT_SIGNED);
    }

    @Test
    void aTrueRecordInAnotherPartitionIsNotBelieved() {
        ProducerRecord<byte[], byte[]> record = published(caseId, 1).getFirst();
        int elsewhere = (Topics.partitionOf(caseId.toString()) + 1) % Topics.PARTITIONS;

        assertRejected(delivered(record, elsewhere), Quarantine.MISPLACED);
    }

    @Test
    void aTrueRecordThatIsRepeatedBehindLaterOnesIsNotBelieved() {
        List<ProducerRecord<byte[], byte[]>> published = published(caseId, 3);
        published.forEach(record -> assertBelieved(delivered(record)));

        assertRejected(delivered(published.get(1)), Quarantine.OUT_OF_PLACE);
        assertRejected(delivered(published.get(2)), Quarantine.OUT_OF_PLACE);
    }

    @Test
    void anEntryIsReleasedByAnOperatorOnly() {
        arrivals.read(List.of(delivered(unsigned(caseId, 1).getFirst())));
        Healer healer = new Healer(Broker.open("127.0.0.1:1"), parked, List.of(quarantine), arrivals);

        assertThat(healer.heal(false)).isZero();
        assertThat(parked.all()).hasSize(1);
        assertThat(healer.heal(true)).isEqualTo(1);
        assertThat(parked.all()).isEmpty();
    }

    private void assertBelieved(ConsumerRecord<String, byte[]> record) {
        assertThat(arrivals.read(List.of(record))).hasSize(1);
    }

    private void assertRejected(ConsumerRecord<String, byte[]> record, String reason) {
        long before = quarantine.rejected();
        parked.all().forEach(parked::release);

        assertThat(arrivals.read(List.of(record))).isEmpty();

        assertThat(quarantine.rejected()).isEqualTo(before + 1);
        assertThat(parked.all()).singleElement().satisfies(entry -> {
            assertThat(entry.consumer()).isEqualTo(Quarantine.CONSUMER);
            assertThat(entry.reason()).isEqualTo(reason);
            assertThat(entry.offset()).isEqualTo(record.offset());
        });
    }

    private List<ProducerRecord<byte[], byte[]>> published(CaseId of, int count) {
        List<ProducerRecord<byte[], byte[]>> records = unsigned(of, count);
        request.sign(records, 1);
        return records;
    }

    /** The first events of a case in a journal of their own. */
    private static List<ProducerRecord<byte[], byte[]>> unsigned(CaseId of, int count) {
        EventRecords records = new EventRecords(NAMES, "request");
        try (Journal journal = Journal.open(TestStore.newDatabase(), JournalOptions.with(JournalKey.fresh()))) {
            for (int i = 0; i < count; i++) {
                journal.append(Happening.application(of, i, i + 1).commit());
            }
            return LongStream.rangeClosed(1, count)
                    .mapToObj(position -> journal.at(position).orElseThrow())
                    .flatMap(commit -> records.apply(commit).stream())
                    .toList();
        }
    }

    private ConsumerRecord<String, byte[]> delivered(ProducerRecord<byte[], byte[]> record) {
        return delivered(record, Topics.partitionOf(new String(record.key(), StandardCharsets.UTF_8)));
    }

    private ConsumerRecord<String, byte[]> delivered(ProducerRecord<byte[], byte[]> record, int partition) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                record.topic(),
                partition,
                offset++,
                0,
                TimestampType.LOG_APPEND_TIME,
                key.length(),
                record.value().length,
                key,
                record.value(),
                new RecordHeaders(record.headers()),
                Optional.empty());
    }
}
