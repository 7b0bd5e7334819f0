package homeward.docker;

import static homeward.docker.Altered.remove;
import static homeward.docker.Altered.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServerCheckTest {

    private static final Setup SETUP = Setup.read(Altered.ROOT);
    private static final ServiceFacts FACTS = ServiceFacts.read(Altered.ROOT);

    @Test
    void theFilesAgreeWithTheServices() {
        assertThat(ServerCheck.findings(SETUP, FACTS)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void anAlteredCopyIsFound(String finding, Setup altered) {
        assertThat(ServerCheck.findings(altered, FACTS))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    static Stream<Arguments> anAlteredCopyIsFound() {
        return Stream.of(
                arguments("is not pinned", SETUP.compose(replace("mongo:8.0.12", "mongo:latest"))),
                arguments(
                        "kafka is apache/kafka:3.9.1",
                        SETUP.compose(text -> text.replaceFirst("apache/kafka:[0-9.]+", "apache/kafka:3.9.1"))),
                arguments(
                        "knows no setting log.dir.size",
                        SETUP.compose(replace("KAFKA_LOG_DIRS", "KAFKA_LOG_DIR_SIZE"))),
                arguments("Kafka refuses its settings", SETUP.compose(replace("broker,controller", "broker"))),
                arguments(
                        "bytes only, the topics need",
                        SETUP.compose(replace("KAFKA_MESSAGE_MAX_BYTES: 2162688", "KAFKA_MESSAGE_MAX_BYTES: 1048588"))),
                arguments(
                        "cannot keep offsets.topic.replication.factor=3",
                        SETUP.compose(replace(
                                "KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: 1",
                                "KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: 3"))),
                arguments(
                        "creates topics automatically",
                        SETUP.compose(replace(
                                "KAFKA_AUTO_CREATE_TOPICS_ENABLE: \"false\"",
                                "KAFKA_AUTO_CREATE_TOPICS_ENABLE: \"true\""))),
                arguments(
                        "does not advertise",
                        SETUP.compose(replace(
                                "ADVERTISED_LISTENERS: PLAINTEXT://kafka:9092",
                                "ADVERTISED_LISTENERS: PLAINTEXT://localhost:9092"))),
                arguments(
                        "mongo-init joins",
                        SETUP.compose(replace(
                                "HOMEWARD_MEMBERS: mongo-1:27017,mongo-2:27017", "HOMEWARD_MEMBERS: mongo-1:27017"))),
                arguments("connect to other members", SETUP.example(replace("mongo-1:27017,mongo-2", "mongo-1"))),
                arguments(
                        "connect to another replica set",
                        SETUP.example(replace("replicaSet=homeward", "replicaSet=rs0"))),
                arguments(
                        "creates no user for request",
                        SETUP.compose(remove("      HOMEWARD_PASSWORD_REQUEST: ${HOMEWARD_MONGODB_PASSWORD_REQUEST:?run"
                                + " deploy/docker/make-env}\n"))),
                arguments(
                        "creates no user for the vault",
                        SETUP.compose(remove("      HOMEWARD_PASSWORD_VAULT: ${HOMEWARD_MONGODB_PASSWORD_VAULT:?run"
                                + " deploy/docker/make-env}\n"))),
                arguments(
                        "rights on another database",
                        SETUP.mongoInit(replace("{role: 'readWrite'", "{role: 'readWriteAnyDatabase'"))),
                arguments("keycloak is not published", SETUP.example(replace("PORT=8180", "PORT=8181"))),
                arguments("trust another issuer", SETUP.example(replace("8180/realms/homeward", "8180/realms/other"))),
                arguments("do not fetch keys", SETUP.example(replace("8080/realms/homeward", "8080/realms/other"))));
    }
}
