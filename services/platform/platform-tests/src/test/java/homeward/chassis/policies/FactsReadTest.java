package homeward.chassis.policies;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.FutureTask;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.consuming.Parked;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.topics.Broker;
import homeward.chassis.topics.TopicNames;
import homeward.chassis.topics.Topics;
import homeward.embedded.testing.TestPlatform;
import homeward.events.CaseId;
import homeward.testkit.TestStore;

/** What counts as read is what the group of the policies has committed, up to the end of the topic at the time of the call. */
class FactsReadTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final String kafka = TestPlatform.shared().kafka();
    private final TopicNames names = new TopicNames(TestPlatform.newName("facts"));
    private final String group = names.policiesGroup("transport-and-escort");
    private final ParkedStreams parked = new ParkedStreams(TestStore.newDatabase());
    private final FactsRead facts =
            new FactsRead(Broker.open(kafka), group, List.of(names.events("request")), parked, LIMIT);
    private final CaseId caseId = new CaseId(UUID.randomUUID());
    private final TopicPartition partition =
            new TopicPartition(names.events("request"), Topics.partitionOf(caseId.toString()));

    @BeforeEach
    void topicsExist() {
        new Topics(Broker.open(kafka), names, Optional.empty()).ensure("request", List.of("request"));
    }

    @Test
    void anEmptyTopicIsRead() {
        assertRead();
    }

    @Test
    void aRecordThatThePoliciesHaveNotAnsweredIsWaitedForAndThenRefused() {
        published();

        assertNotRead("is not known here yet");
        committed(1);
        assertRead();
        published();
        assertNotRead("is not known here yet");
    }

    @Test
    void aRecordThatIsAnsweredMeanwhileIsEnough() {
        published();
        var asking = new FutureTask<>(() -> {
            facts.require(caseId);
            return true;
        });
        Thread asker = Thread.ofPlatform().start(asking);
        Awaitility.await("it has looked once, and waits").until(() -> isWaiting(asker));

        committed(1);

        assertThatCode(asking::get).doesNotThrowAnyException();
    }

    private static boolean isWaiting(Thread asker) {
        return Arrays.stream(asker.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(FactsRead.class.getName())
                        && frame.getMethodName().equals("pause"));
    }

    @Test
    void whatWasAnsweredOfAFormerTopicDoesNotCount() {
        committed(7);

        assertNotRead("is not known here yet");
    }

    @Test
    void aStreamOfTheCaseThatIsParkedForAPolicyIsNotRead() {
        parked.park(List.of(Parked.inJournal("case-file-1", "request", "application-" + caseId, 1, Parked.GAP)));
        assertRead();

        parked.park(List.of(Parked.inJournal("policy:learn", "request", "application-" + caseId, 1, Parked.GAP)));

        assertNotRead("an operator finds it");
    }

    @Test
    void aBrokerThatIsAwayIsNotWaitedForLongerThanTheLimit() {
        FactsRead away =
                new FactsRead(Broker.open("127.0.0.1:1"), group, List.of(names.events("request")), parked, LIMIT);

        assertThatThrownBy(() -> away.require(caseId)).isInstanceOf(FactsNotRead.class);
    }

    private void assertRead() {
        assertThatCode(() -> facts.require(caseId)).doesNotThrowAnyException();
    }

    private void assertNotRead(String why) {
        assertThatThrownBy(() -> facts.require(caseId))
                .isInstanceOf(FactsNotRead.class)
                .hasMessageContaining(why);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // flushed below
    private void published() {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                    partition.topic(), caseId.toString().getBytes(StandardCharsets.UTF_8), new byte[] {'{', '}'}));
            producer.flush();
        }
    }

    private void committed(long next) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.alterConsumerGroupOffsets(group, Map.of(partition, new OffsetAndMetadata(next)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }
}
