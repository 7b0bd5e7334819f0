package homeward.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker with users, in plain text on this machine, and the port of its controller. */
class SecuredListenerTest {

    private static final int CONTROLLER_NODE = 1;

    @TempDir
    static Path directory;

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        kafka = start("o-secret");
        try (Admin admin = Admin.create(as("operator", "o-secret"))) {
            admin.createTopics(List.of(new NewTopic("events", Optional.of(1), Optional.empty())))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static EmbeddedKafka start(String operator) {
        return EmbeddedKafka.start(
                directory, 0, new SecuredListener(null, "operator", Map.of("operator", operator, "user", "u-secret")));
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void theSuperUserPublishesInTransactions() throws Exception {
        Map<String, Object> settings = as("operator", "o-secret");
        settings.put("transactional.id", "one");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var sent = producer.send(new ProducerRecord<>("events", "x"));
            producer.commitTransaction();
            assertThat(sent.get(30, TimeUnit.SECONDS).hasOffset()).isTrue();
        }
    }

    @Test
    void aUserWithoutRightsWritesNothing() {
        try (var producer =
                new KafkaProducer<>(as("user", "u-secret"), new StringSerializer(), new StringSerializer())) {
            assertThatThrownBy(() ->
                            producer.send(new ProducerRecord<>("events", "x")).get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void nobodyIsLetInWithoutAPasswordOrWithAWrongOne() {
        assertThatThrownBy(() -> topics(impatient("bootstrap.servers", kafka.bootstrapServers())))
                .isInstanceOf(ExecutionException.class);
        for (String name : List.of("user", "stranger", "broker")) {
            assertThatThrownBy(() -> topics(as(name, "guessed"))).hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void theControllerAdmitsNobodyNotEvenTheSuperUser() {
        String controllers = kafka.controllers();
        assertThatThrownBy(() -> controller(impatient("bootstrap.controllers", controllers)))
                .isInstanceOf(ExecutionException.class);
        Map<String, Object> logged = as("operator", "o-secret");
        logged.remove("bootstrap.servers");
        logged.put("bootstrap.controllers", controllers);
        assertThatThrownBy(() -> controller(logged)).hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    private static void controller(Map<String, Object> settings) throws Exception {
        try (Admin admin = Admin.create(settings)) {
            assertThat(admin.describeCluster(new DescribeClusterOptions())
                            .controller()
                            .get(30, TimeUnit.SECONDS)
                            .id())
                    .isEqualTo(CONTROLLER_NODE);
        }
    }

    private static void topics(Map<String, Object> settings) throws Exception {
        try (Admin admin = Admin.create(settings)) {
            admin.listTopics().names().get(30, TimeUnit.SECONDS);
        }
    }

    private static Map<String, Object> as(String user, String password) {
        Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", kafka.bootstrapServers()));
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", KnownUsers.MECHANISM);
        settings.put("sasl.jaas.config", KnownUsers.logIn(user, password, Map.of()));
        return settings;
    }

    /** For a client that is turned away without a word, and tries again until its time is up. */
    private static Map<String, Object> impatient(String setting, String servers) {
        return new HashMap<>(Map.of(setting, servers, "default.api.timeout.ms", 5_000, "request.timeout.ms", 4_000));
    }
}
