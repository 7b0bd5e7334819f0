package homeward.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL during transactions; a guarantee of the embedded broker, never run against a real one. */
class EmbeddedKafkaKillTest {

    private static final String TOPIC = "kill.events";
    private static final int BATCH = 5;

    @TempDir
    private Path data = Path.of(".");

    /** Runs a broker in a process of its own until killed. */
    static final class KafkaMain {

        private KafkaMain() {}

        public static void main(String[] args) throws Exception {
            Logging.quiet();
            EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(args[0]), 0);
            System.out.println(kafka.bootstrapServers());
            Thread.currentThread().join();
        }
    }

    @Test
    void committedTransactionsSurviveAndUnfinishedOnesAreNeverSeen() throws Exception {
        List<String> committed = new ArrayList<>();
        try (ChildProcess broker = ChildProcess.start(KafkaMain.class, data.toString())) {
            createTopic(broker.firstLine());
            produceUntilKilled(broker, committed);
        }
        Instant killed = Instant.now();

        try (ChildProcess broker = ChildProcess.start(KafkaMain.class, data.toString())) {
            try (KafkaProducer<String, String> successor = producer(broker.firstLine())) {
                successor.initTransactions();
                successor.beginTransaction();
                // a failure would fail the commit
                var _ = successor.send(new ProducerRecord<>(TOPIC, "case", "after"));
                successor.commitTransaction();
            }
            Duration back = Duration.between(killed, Instant.now());
            List<String> read = readCommitted(broker.firstLine());

            System.out.println("Kafka: " + committed.size()
                    + " committed records, all read after SIGKILL; writing again after " + back.toMillis() + " ms");
            assertThat(committed).hasSizeGreaterThan(BATCH);
            assertThat(read).startsWith(committed.toArray(new String[0])).endsWith("after");
            assertThat(read).doesNotContain("unfinished").doesNotHaveDuplicates();
            // The transaction being committed at the kill may be there, but then completely.
            assertThat((read.size() - 1 - committed.size()) % BATCH).isZero();
        }
    }

    private static void produceUntilKilled(ChildProcess broker, List<String> committed) throws Exception {
        CountDownLatch some = new CountDownLatch(20);
        Thread killer = Thread.ofVirtual().start(() -> {
            try {
                some.await(60, TimeUnit.SECONDS);
                broker.kill();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        KafkaProducer<String, String> producer = producer(broker.firstLine());
        try {
            producer.initTransactions();
            for (int transaction = 0; true; transaction++) {
                List<String> batch = new ArrayList<>();
                producer.beginTransaction();
                for (int i = 0; i < BATCH; i++) {
                    String value = "t" + transaction + "-" + i;
                    // a failure would fail the commit
                    var _ = producer.send(new ProducerRecord<>(TOPIC, "case", value));
                    batch.add(value);
                }
                if (some.getCount() == 0) {
                    producer.send(new ProducerRecord<>(TOPIC, "case", "unfinished"))
                            .get(2, TimeUnit.SECONDS);
                    killer.join();
                }
                producer.commitTransaction();
                committed.addAll(batch);
                some.countDown();
            }
        } catch (KafkaException | ExecutionException | TimeoutException _) {
            // the broker is gone
        } finally {
            killer.join();
            producer.close(Duration.ZERO);
        }
    }

    private static void createTopic(String bootstrap) throws Exception {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static KafkaProducer<String, String> producer(String bootstrap) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrap,
                        "transactional.id", "kill-relay",
                        "max.block.ms", "20000",
                        "delivery.timeout.ms", "3000",
                        "request.timeout.ms", "2000",
                        "retry.backoff.ms", "5"),
                new StringSerializer(),
                new StringSerializer());
    }

    private static List<String> readCommitted(String bootstrap) {
        List<String> read = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            Instant limit = Instant.now().plusSeconds(30);
            while (consumer.position(partition) < end && Instant.now().isBefore(limit)) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(record.value()));
            }
        }
        return read;
    }
}
