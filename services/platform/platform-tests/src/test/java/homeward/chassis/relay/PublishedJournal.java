package homeward.chassis.relay;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import homeward.chassis.failures.Vitals;
import homeward.chassis.proof.JournalKey;
import homeward.chassis.topics.Broker;
import homeward.chassis.topics.TopicNames;
import homeward.chassis.topics.Topics;
import homeward.embedded.testing.TestPlatform;
import homeward.events.CaseId;
import homeward.journal.CommitReader;
import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.testkit.Happening;
import homeward.testkit.TestKeys;
import homeward.testkit.TestStore;

/** A journal of a few cases that its relay has published on the real broker. */
final class PublishedJournal implements AutoCloseable {

    static final String SERVICE = "request";

    final Broker broker = Broker.open(TestPlatform.shared().kafka());
    final TopicNames names = new TopicNames(TestPlatform.newName("published"));
    final String topic = names.events(SERVICE);
    final Journal journal = Journal.open(TestStore.newDatabase(), JournalOptions.with(JournalKey.fresh()));

    PublishedJournal(int cases, int events) {
        createTopics();
        long position = 0;
        Map<CaseId, Long> next = new HashMap<>();
        List<CaseId> all = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            all.add(new CaseId(UUID.randomUUID()));
        }
        for (int i = 0; i < cases * events; i++) {
            CaseId caseId = all.get(i % cases);
            long sequence = next.merge(caseId, 1L, Long::sum) - 1;
            journal.append(Happening.application(caseId, sequence, ++position).commit());
        }
        publish();
    }

    void createTopics() {
        new Topics(broker, names, Optional.empty()).ensure(SERVICE, List.of(SERVICE));
    }

    /** Publishes what has not been published yet. */
    void publish() {
        try (Relay relay = new Relay(
                broker,
                names,
                SERVICE,
                Optional.empty(),
                journal,
                new EventRecords(names, SERVICE),
                TestKeys.signer(SERVICE),
                TestKeys.check(),
                Duration.ofSeconds(20),
                new Vitals())) {
            relay.start();
            long head = journal.head().position();
            await().atMost(Duration.ofSeconds(30)).until(() -> relay.state().published() == head);
        }
    }

    List<ConsumerRecord<String, byte[]>> records() {
        return PublishedEvents.of(topic);
    }

    TopicVerification.Report verified() {
        try (CommitReader commits = journal.read(1)) {
            return new TopicVerification(broker, names, SERVICE, TestKeys.check()).verify(commits, _ -> {});
        }
    }

    @Override
    public void close() {
        journal.close();
    }
}
