package homeward.chassis.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import homeward.chassis.consuming.TopicReader;
import homeward.chassis.failures.Vitals;
import homeward.chassis.proof.JournalKey;
import homeward.chassis.relay.EventRecords;
import homeward.chassis.relay.Relay;
import homeward.embedded.EmbeddedKafka;
import homeward.embedded.SecuredListener;
import homeward.events.CaseId;
import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.testkit.Happening;
import homeward.testkit.TestCertificate;
import homeward.testkit.TestKeys;
import homeward.testkit.TestStore;

/** A real broker with TLS, SASL and access control: a service does its work, and nobody does more than his own. */
@Tag("long")
class SecuredBrokerTest {

    private static final String PASSWORD = "of-this-test";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final TopicNames NAMES = new TopicNames("homeward");
    private static final List<String> SERVICES = List.of("request", "identification");

    @TempDir
    static Path folder;

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        TestCertificate.make(folder.resolve("broker.p12"), PASSWORD);
        TestCertificate.make(folder.resolve("stranger.p12"), PASSWORD);
        kafka = EmbeddedKafka.start(
                folder.resolve("kafka"),
                0,
                new SecuredListener(
                        new SecuredListener.Tls(folder.resolve("broker.p12"), PASSWORD),
                        "operator",
                        Map.of(
                                "operator",
                                "o-secret",
                                "request",
                                "r-secret",
                                "identification",
                                "i-secret",
                                "reader",
                                "x-secret")));
        try (Admin admin = Admin.create(as("operator", "o-secret").client())) {
            TopicRights rights = new TopicRights(NAMES);
            for (String service : SERVICES) {
                admin.createAcls(rights.of(service, SERVICES, service)).all().get(30, TimeUnit.SECONDS);
            }
            admin.createAcls(rights.ofReader("reader", SERVICES, "reader"))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        ensureTopics("request", "r-secret");
        ensureTopics("identification", "i-secret");
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void aServicePublishesElectsAndReadsWithItsOwnUser() {
        Journal journal = Journal.open(TestStore.newDatabase(), JournalOptions.with(JournalKey.fresh()));
        Relay relay = new Relay(
                as("request", "r-secret"),
                NAMES,
                "request",
                Optional.of("one"),
                journal,
                new EventRecords(NAMES, "request"),
                TestKeys.signer("request"),
                TestKeys.check(),
                Duration.ofSeconds(10),
                new Vitals());
        try {
            relay.start();
            journal.append(
                    Happening.application(new CaseId(UUID.randomUUID()), 0, 1).commit());
            await().atMost(SOON).until(() -> relay.state().published() == 1);
        } finally {
            relay.close();
            journal.close();
        }
        AtomicInteger read = new AtomicInteger();
        try (TopicReader reader =
                TopicReader.fromStart(as("identification", "i-secret"), List.of(NAMES.events("request")))) {
            await().atMost(SOON).until(() -> {
                reader.poll().forEach(_ -> read.incrementAndGet());
                return read.get() == 1;
            });
        }
    }

    @Test
    void nobodyReachesTheBrokerWithoutCredentialsOrWithWrongOnes() {
        assertThatThrownBy(() -> topics(Broker.open(kafka.bootstrapServers())))
                .as("plain text")
                .isInstanceOf(ExecutionException.class);
        Map<String, String> withoutUser =
                new HashMap<>(as("request", "r-secret").security());
        withoutUser.keySet().removeIf(name -> name.startsWith("sasl."));
        withoutUser.put("security.protocol", "SSL");
        assertThatThrownBy(() -> topics(new Broker(kafka.bootstrapServers(), withoutUser)))
                .as("TLS without a user")
                .isInstanceOf(ExecutionException.class);
        assertThatThrownBy(() -> topics(as("request", "guessed")))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void aBrokerWithAnotherCertificateIsNotSpokenTo() {
        Map<String, String> settings = new HashMap<>(as("request", "r-secret").security());
        settings.put("ssl.truststore.location", folder.resolve("stranger.p12").toString());
        assertThatThrownBy(() -> topics(new Broker(kafka.bootstrapServers(), settings)))
                .isInstanceOf(ExecutionException.class);
    }

    @Test
    void aReaderReadsEventsInGroupsOfItsOwnAndWritesAndCreatesNothing() throws Exception {
        Map<String, Object> inOwnGroup = as("reader", "x-secret").client();
        inOwnGroup.putAll(Map.of("group.id", NAMES.groups("reader") + "any", "auto.offset.reset", "earliest"));
        String topic = NAMES.events("request");
        try (var consumer = new KafkaConsumer<>(inOwnGroup, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(100));
                return !consumer.assignment().isEmpty();
            });
            assertThat(consumer.listTopics()).containsOnlyKeys(topic, NAMES.events("identification"));
        }
        inOwnGroup.put("group.id", NAMES.projectionsGroup("request"));
        try (var consumer = new KafkaConsumer<>(inOwnGroup, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            assertThatThrownBy(() -> {
                        while (true) {
                            consumer.poll(Duration.ofMillis(100));
                        }
                    })
                    .isInstanceOf(GroupAuthorizationException.class);
        }
        assertThatThrownBy(() -> send(as("reader", "x-secret"), topic))
                .hasCauseInstanceOf(AuthorizationException.class);
        try (Admin admin = Admin.create(as("reader", "x-secret").client())) {
            NewTopic own = new NewTopic("homeward.reader.events", Optional.of(1), Optional.empty());
            assertThatThrownBy(() -> admin.createTopics(List.of(own)).all().get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void aServiceWritesNoTopicOfAnotherAndTakesNoTransactionOfAnother() {
        assertThatThrownBy(() -> send(as("identification", "i-secret"), NAMES.events("request")))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> send(as("request", "r-secret"), NAMES.relay("identification")))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        Map<String, Object> asRelay = as("identification", "i-secret").client();
        asRelay.put("transactional.id", NAMES.transactionalId("request"));
        try (var producer = new KafkaProducer<>(asRelay, new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThatThrownBy(producer::initTransactions).isInstanceOf(AuthorizationException.class);
        }
    }

    private static void send(Broker broker, String topic) throws Exception {
        try (var producer =
                new KafkaProducer<>(broker.client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, new byte[] {1})).get(30, TimeUnit.SECONDS);
        }
    }

    private static void ensureTopics(String user, String password) {
        new Topics(as(user, password), NAMES, Optional.empty()).ensure(user, SERVICES);
    }

    private static void topics(Broker broker) throws Exception {
        Map<String, Object> client = broker.client();
        client.put("default.api.timeout.ms", 5_000);
        client.put("request.timeout.ms", 4_000);
        try (Admin admin = Admin.create(client)) {
            admin.listTopics().names().get();
        }
    }

    private static Broker as(String user, String password) {
        return new Broker(
                kafka.bootstrapServers(),
                Map.of(
                        "security.protocol",
                        "SASL_SSL",
                        "sasl.mechanism",
                        "SCRAM-SHA-256",
                        "sasl.jaas.config",
                        ScramOnce.class.getName() + " required username=\"" + user + "\" password=\"" + password
                                + "\";",
                        "ssl.truststore.type",
                        "PKCS12",
                        "ssl.truststore.location",
                        folder.resolve("broker.p12").toString(),
                        "ssl.truststore.password",
                        PASSWORD));
    }
}
