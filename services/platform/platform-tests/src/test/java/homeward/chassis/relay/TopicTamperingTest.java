package homeward.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import homeward.chassis.proof.RecordCheck;
import homeward.chassis.relay.TopicFinding.Kind;
import homeward.chassis.topics.Topics;
import homeward.journal.CommitReader;
import homeward.journal.StoredCommit;
import homeward.proofs.Hash;
import homeward.testkit.TestKeys;

/**
 * Copies of a published topic, each changed at a random place: every change is found, and its first place is named by
 * partition, offset and position. {@code homeward.tampering.seed} repeats a run with its seed.
 */
class TopicTamperingTest {

    private final Random random;
    private final long seed = Long.getLong("homeward.tampering.seed", new Random().nextLong());
    private final RecordCheck check = TestKeys.check();

    TopicTamperingTest() {
        random = new Random(seed);
    }

    @Test
    void fiveHundredChangesAreFoundAndNamed() {
        areFoundAndNamed(500);
    }

    @Test
    @Tag("long")
    void tenThousandChangesAreFoundAndNamed() {
        areFoundAndNamed(10_000);
    }

    private void areFoundAndNamed(int changes) {
        try (PublishedJournal published = new PublishedJournal(12, 10)) {
            Map<Integer, List<ConsumerRecord<String, byte[]>>> topic = new TreeMap<>();
            published
                    .records()
                    .forEach(record -> topic.computeIfAbsent(record.partition(), _ -> new ArrayList<>())
                            .add(record));
            List<Integer> numbers = List.copyOf(topic.keySet());
            Map<Integer, List<Expected>> expected = expected(published);
            topic.forEach((number, records) -> assertThat(
                            first(published, number, Objects.requireNonNull(expected.get(number)), records))
                    .isEmpty());
            for (int i = 0; i < changes; i++) {
                int number = numbers.get(random.nextInt(numbers.size()));
                List<ConsumerRecord<String, byte[]>> records = Objects.requireNonNull(topic.get(number));
                Changed changed = changed(new ArrayList<>(records));
                assertThat(first(published, number, Objects.requireNonNull(expected.get(number)), changed.records()))
                        .as("change %s of partition %s, -Dhomeward.tampering.seed=%s", i, number, seed)
                        .hasValueSatisfying(finding -> {
                            assertThat(finding.kind()).isEqualTo(changed.kind());
                            assertThat(finding.position()).isEqualTo(changed.position());
                            assertThat(finding.partition().partition()).isEqualTo(number);
                        });
            }
        }
    }

    private record Expected(long position, Hash content) {}

    private static Map<Integer, List<Expected>> expected(PublishedJournal published) {
        Map<Integer, List<Expected>> expected = new TreeMap<>();
        EventRecords events = new EventRecords(published.names, PublishedJournal.SERVICE);
        try (CommitReader commits = published.journal.read(1)) {
            while (commits.hasNext()) {
                StoredCommit commit = commits.next();
                for (ProducerRecord<byte[], byte[]> record : events.apply(commit)) {
                    int number = Topics.partitionOf(new String(record.key(), StandardCharsets.UTF_8));
                    expected.computeIfAbsent(number, _ -> new ArrayList<>())
                            .add(new Expected(commit.position(), PublishedRecord.content(record)));
                }
            }
        }
        return expected;
    }

    private Optional<TopicFinding> first(
            PublishedJournal published,
            int number,
            List<Expected> expected,
            List<ConsumerRecord<String, byte[]>> records) {
        PartitionComparison comparison = new PartitionComparison(new TopicPartition(published.topic, number));
        expected.forEach(event -> comparison.expect(event.position(), event.content()));
        records.forEach(record -> comparison.find(PublishedRecord.of(record, PublishedJournal.SERVICE, check)));
        return comparison.first(expected.getLast().position());
    }

    private record Changed(Kind kind, long position, List<ConsumerRecord<String, byte[]>> records) {}

    private Changed changed(List<ConsumerRecord<String, byte[]>> records) {
        int at = random.nextInt(records.size());
        long position = position(records.get(at));
        boolean last = at == records.size() - 1;
        return switch (random.nextInt(6)) {
            case 0 -> {
                records.set(at, altered(records.get(at)));
                yield new Changed(Kind.ALTERED, position, records);
            }
            case 1 -> {
                records.remove(at);
                yield new Changed(last ? Kind.CUT_OFF : Kind.MISSING, position, records);
            }
            case 2 -> {
                records.add(at, altered(records.get(at)));
                yield new Changed(Kind.INSERTED, position, records);
            }
            case 3 -> {
                int other = random.nextInt(records.size());
                if (other == at) {
                    records.add(records.get(at));
                    yield new Changed(Kind.REPEATED, position, records);
                }
                ConsumerRecord<String, byte[]> moved = records.get(other);
                records.set(other, records.get(at));
                records.set(at, moved);
                yield new Changed(Kind.SWAPPED, Math.min(position, position(moved)), records);
            }
            case 4 -> {
                records.add(at + 1 + random.nextInt(records.size() - at), records.get(at));
                yield new Changed(Kind.REPEATED, position, records);
            }
            default -> {
                records.subList(at, records.size()).clear();
                yield new Changed(Kind.CUT_OFF, position, records);
            }
        };
    }

    private static long position(ConsumerRecord<?, ?> record) {
        return Long.parseLong(PublishedEvents.header(record, "ce_position"));
    }

    /** One byte of key, value, or the name or value of a header, or a header less. */
    private ConsumerRecord<String, byte[]> altered(ConsumerRecord<String, byte[]> record) {
        List<Header> headers = new ArrayList<>(List.of(record.headers().toArray()));
        String key = record.key();
        byte[] value = record.value();
        int which = random.nextInt(headers.size() + 2);
        if (which == headers.size()) {
            value = flipped(value);
        } else if (which > headers.size()) {
            key = new String(flipped(key.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
        } else if (random.nextInt(4) == 0) {
            headers.remove(which);
        } else {
            RecordHeaders one = new RecordHeaders();
            one.add(headers.get(which).key(), flipped(headers.get(which).value()));
            headers.set(which, one.toArray()[0]);
        }
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                TimestampType.LOG_APPEND_TIME,
                record.serializedKeySize(),
                record.serializedValueSize(),
                key,
                value,
                new RecordHeaders(headers.toArray(Header[]::new)),
                record.leaderEpoch());
    }

    private byte[] flipped(byte[] bytes) {
        byte[] other = bytes.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(7));
        return other;
    }
}
