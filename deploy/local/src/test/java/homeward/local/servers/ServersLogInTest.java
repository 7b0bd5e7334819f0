package homeward.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import homeward.chassis.topics.TopicNames;
import homeward.chassis.topics.TopicRights;
import homeward.embedded.Accounts;
import homeward.local.run.Addresses;
import homeward.local.run.Service;
import homeward.local.running.KillableRun;
import homeward.local.running.SharedRun;

/** What another process of this machine, or one of the services, tries on store and broker of a local run. */
@ExtendWith(SharedRun.class)
class ServersLogInTest {

    private static Addresses addresses;
    private static Access access;
    private static Path data;
    private static TopicNames names;

    @BeforeAll
    static void everythingRuns(KillableRun run) {
        addresses = run.addresses();
        access = run.access();
        data = run.data();
        assumeThat(access.storeUsers()).as("users of embedded servers").isNotEmpty();
        assumeThat(access.kafkaUsers()).as("users of embedded servers").isNotEmpty();
        names = new TopicNames(addresses.prefix());
    }

    @Test
    void withoutAPasswordNothingIsRead() {
        try (MongoClient nobody = MongoClients.create(access.store())) {
            assertThat(refused(nobody, addresses.database("vault"), new Document("find", "persons"))
                            .getErrorCode())
                    .isEqualTo(13);
        }
        Map<String, Object> plain = impatient(access.kafka());
        assertThatThrownBy(() -> topics(plain)).isInstanceOf(ExecutionException.class);
    }

    @Test
    void withAWrongPasswordNobodyIsLetIn() {
        Access guessed =
                new Access(access.store(), access.kafka(), Map.of("request", "guessed"), Map.of("request", "guessed"));
        try (MongoClient wrong = MongoClients.create(guessed.store("request"))) {
            assertThatThrownBy(() -> wrong.getDatabase(addresses.database("request"))
                            .runCommand(new Document("find", "journal")))
                    .isInstanceOf(MongoSecurityException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            failed -> assertThat(failed.getErrorCode()).isEqualTo(18));
        }
        assertThatThrownBy(() -> topics(guessed.kafka("request")))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void aPasswordOfTheStoreIsNoneOfTheBroker() {
        Map<String, String> ofStore = access.storeUsers();
        Access swapped = new Access(access.store(), access.kafka(), Map.of(), ofStore);
        assertThatThrownBy(() -> topics(swapped.kafka("request")))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void noServiceReadsTheDatabaseOfAnotherNorTheVaultAsItself() {
        for (String service : KillableRun.SERVICES) {
            try (MongoClient own = MongoClients.create(access.store(service))) {
                assertThat(own.listDatabaseNames()).containsOnly(addresses.database(service));
                for (String other : access.storeUsers().keySet()) {
                    if (!other.equals(service)) {
                        assertThat(refused(own, addresses.database(other), new Document("listCollections", 1))
                                        .getErrorCode())
                                .as("%s in the database of %s", service, other)
                                .isEqualTo(13);
                    }
                }
            }
        }
    }

    @Test
    void noServiceWritesTheTopicOfAnotherNorTakesItsTransaction() {
        assertThatThrownBy(() -> send("identification", names.events("request")))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> send("request", names.relay("identification")))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        Map<String, Object> asRelay = access.kafka("identification");
        asRelay.put("transactional.id", names.transactionalId("request"));
        try (var producer = new KafkaProducer<>(asRelay, new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThatThrownBy(producer::initTransactions).isInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void theReaderForToolsFromOutsideWritesNothing() throws IOException {
        assertThatThrownBy(() -> send(Access.READER, names.events("request")))
                .hasCauseInstanceOf(AuthorizationException.class);
        Path settings = data.resolve(Access.READER_FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(settings))
                .doesNotContain(access.kafkaUsers().get(Accounts.OPERATOR));
    }

    @Test
    void noServiceGivesItselfMoreRights() throws Exception {
        try (Admin admin = Admin.create(access.kafka("identification"))) {
            var rights = new TopicRights(names).of("request", List.of(), "identification");
            assertThatThrownBy(() -> admin.createAcls(rights).all().get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
            assertThatThrownBy(() -> admin.describeUserScramCredentials().all().get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @Test
    void noProcessShowsAPasswordToOthersOnItsCommandLine() throws IOException {
        List<String> secrets = Stream.of(access.storeUsers(), access.kafkaUsers())
                .flatMap(users -> users.values().stream())
                .toList();
        assertThat(secrets)
                .as("all services, vault; all services, operator, reader")
                .hasSize(2 * Service.all().size() + 3);
        List<ProcessHandle> processes = ProcessHandle.current().descendants().toList();
        assertThat(processes).hasSizeGreaterThan(Service.all().size());
        for (ProcessHandle process : processes) {
            Path line = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
            String shown = Files.exists(line)
                    ? Files.readString(line, StandardCharsets.ISO_8859_1)
                    : process.info().commandLine().orElse("");
            assertThat(secrets).noneMatch(shown::contains);
        }
    }

    private static void send(String user, String topic) throws Exception {
        try (var producer =
                new KafkaProducer<>(access.kafka(user), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, new byte[] {1})).get(30, TimeUnit.SECONDS);
        }
    }

    private static void topics(Map<String, Object> client) throws Exception {
        try (Admin admin = Admin.create(client)) {
            admin.listTopics().names().get(30, TimeUnit.SECONDS);
        }
    }

    /** For a client that is turned away without a word, and tries again until its time is up. */
    private static Map<String, Object> impatient(String broker) {
        return Map.of("bootstrap.servers", broker, "default.api.timeout.ms", 5_000, "request.timeout.ms", 4_000);
    }

    private static MongoCommandException refused(MongoClient client, String database, Document command) {
        MongoCommandException refused = catchThrowableOfType(
                MongoCommandException.class, () -> client.getDatabase(database).runCommand(command));
        assertThat(refused).as(command.toJson()).isNotNull();
        return refused;
    }
}
