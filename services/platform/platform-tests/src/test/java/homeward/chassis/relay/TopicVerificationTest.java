package homeward.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.relay.TopicFinding.Kind;
import homeward.chassis.topics.Topics;

/** A topic on the broker that somebody has meddled with is told from one that is its journal's. */
class TopicVerificationTest {

    private final PublishedJournal published = new PublishedJournal(8, 4);

    @AfterEach
    void close() {
        published.close();
    }

    @Test
    void aPublishedTopicIsIntactAndSaysHowFarItReaches() {
        TopicVerification.Report report = published.verified();

        assertThat(report.findings()).isEmpty();
        assertThat(report.records()).isEqualTo(32);
        assertThat(report.published()).isEqualTo(32);
    }

    @Test
    void aRecordOfSomebodyElseIsFoundAtItsOffset() {
        ConsumerRecord<String, byte[]> last = last();

        send(last, last.partition(), "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(finding().kind()).isEqualTo(Kind.INSERTED);
        assertThat(finding().offset()).isGreaterThan(last.offset());
        assertThat(finding().partition().partition()).isEqualTo(last.partition());
    }

    @Test
    void aCopyOfAGenuineRecordIsFoundWithItsPosition() {
        ConsumerRecord<String, byte[]> last = last();

        send(last, last.partition(), last.value());

        assertThat(finding().kind()).isEqualTo(Kind.REPEATED);
        assertThat(finding().position()).isEqualTo(position(last));
    }

    @Test
    void whatWasDeletedFromTheBeginningIsMissing() throws ExecutionException, InterruptedException {
        ConsumerRecord<String, byte[]> second = published.records().stream()
                .filter(record -> record.offset() > 0)
                .min(Comparator.comparingLong(ConsumerRecord::offset))
                .orElseThrow();
        TopicPartition partition = new TopicPartition(second.topic(), second.partition());
        List<ConsumerRecord<String, byte[]>> before = published.records().stream()
                .filter(record -> record.partition() == second.partition())
                .toList();

        try (Admin admin = admin()) {
            admin.deleteRecords(Map.of(
                            partition,
                            RecordsToDelete.beforeOffset(before.get(1).offset())))
                    .all()
                    .get();
        }

        assertThat(finding().kind()).isEqualTo(Kind.MISSING);
        assertThat(finding().position()).isEqualTo(position(before.getFirst()));
    }

    @Test
    void anEmptiedTopicIsCutOffAndOneThatWasPublishedAgainIsIntact() throws ExecutionException, InterruptedException {
        deleteTopic(published.topic);
        published.createTopics();

        assertThat(published.verified().findings())
                .isNotEmpty()
                .allMatch(finding -> finding.kind() == Kind.CUT_OFF && finding.offset() == 0);

        published.publish();

        assertThat(published.verified().findings()).isEmpty();
    }

    @Test
    void aTopicThatIsGoneIsSaidToBeGone() throws ExecutionException, InterruptedException {
        deleteTopic(published.topic);

        assertThatThrownBy(published::verified).isInstanceOf(KafkaException.class);
    }

    @Test
    void whatLiesInAPartitionThatSomebodyAddedIsFound() throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            admin.createPartitions(Map.of(published.topic, NewPartitions.increaseTo(Topics.PARTITIONS + 1)))
                    .all()
                    .get();
        }
        ConsumerRecord<String, byte[]> last = last();

        send(last, Topics.PARTITIONS, last.value());

        assertThat(finding().kind()).isEqualTo(Kind.INSERTED);
        assertThat(finding().partition().partition()).isEqualTo(Topics.PARTITIONS);
    }

    /** Whoever also takes away the note of how far the relay came hides nothing: later records say so. */
    @Test
    void aPartitionThatIsCutOffIsFoundWithoutTheRelaysProgress() throws ExecutionException, InterruptedException {
        List<ConsumerRecord<String, byte[]>> records = published.records();
        ConsumerRecord<String, byte[]> first = records.getFirst();
        List<ConsumerRecord<String, byte[]>> same = records.stream()
                .filter(record -> record.partition() == first.partition())
                .toList();
        try (Admin admin = admin()) {
            admin.deleteRecords(Map.of(
                            new TopicPartition(first.topic(), first.partition()), RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        }
        deleteTopic(published.names.relay(PublishedJournal.SERVICE));
        published.createTopics();

        assertThat(finding().kind()).isEqualTo(Kind.CUT_OFF);
        assertThat(finding().position()).isEqualTo(position(same.getFirst()));
    }

    private void deleteTopic(String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !admin.listTopics().names().get().contains(topic));
        }
    }

    private TopicFinding finding() {
        List<TopicFinding> findings = published.verified().findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private ConsumerRecord<String, byte[]> last() {
        return published.records().getLast();
    }

    private static long position(ConsumerRecord<?, ?> record) {
        return Long.parseLong(PublishedEvents.header(record, "ce_position"));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // flushed
    private void send(ConsumerRecord<String, byte[]> like, int partition, byte[] value) {
        Headers headers = like.headers();
        byte[] key = Objects.requireNonNull(like.key()).getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> somebody =
                new KafkaProducer<>(published.broker.client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            somebody.send(new ProducerRecord<>(like.topic(), partition, key, value, headers));
            somebody.flush();
        }
    }

    private Admin admin() {
        return Admin.create(published.broker.client());
    }
}
