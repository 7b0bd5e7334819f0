package homeward.docker;

import static homeward.docker.Altered.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceCheckTest {

    private static final Setup SETUP = Setup.read(Altered.ROOT);
    private static final ServiceFacts FACTS = ServiceFacts.read(Altered.ROOT);

    @Test
    void theFilesAgreeWithTheServices() {
        assertThat(ServiceCheck.findings(SETUP, FACTS)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void anAlteredCopyIsFound(String finding, Setup altered) {
        assertThat(ServiceCheck.findings(altered, FACTS))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    static Stream<Arguments> anAlteredCopyIsFound() {
        return Stream.of(
                arguments("compose builds", SETUP.compose(replace("\n  reintegration:\n", "\n  resettlement:\n"))),
                arguments("request is built as", SETUP.compose(replace("SERVICE: request", "SERVICE: identification"))),
                arguments(
                        "fixed base image",
                        SETUP.compose(replace(
                                "BASE_IMAGE: \"${HOMEWARD_BASE_IMAGE:-eclipse-temurin:25-jre-noble}\", SERVICE: request",
                                "BASE_IMAGE: \"eclipse-temurin:25-jre-noble\", SERVICE: request"))),
                arguments("listens on 8085", SETUP.compose(replace("HOMEWARD_PORT: 8082", "HOMEWARD_PORT: 8085"))),
                arguments("publishes its port 8080", SETUP.compose(replace("8110-8119}:8081", "8110-8119}:8080"))),
                arguments("does not publish a range", SETUP.example(replace("8110-8119", "8110"))),
                arguments("one port only", SETUP.example(replace("8110-8119", "8110-8110"))),
                arguments("which another service publishes", SETUP.example(replace("8110-8119", "8110-8120"))),
                arguments(
                        "fixed container_name",
                        SETUP.compose(replace("image: homeward/request", "container_name: request"))),
                arguments(
                        "which no service reads",
                        SETUP.compose(replace("QUARKUS_HTTP_HOST: 0.0.0.0", "HOMEWARD_HOST: 0.0.0.0"))),
                arguments("its own user", SETUP.compose(replace("mongodb://request:", "mongodb://root:"))),
                arguments(
                        "does not have the services' shared vault",
                        SETUP.compose(replace("vault:/var/lib/homeward/vault", "other:/var/lib/homeward/vault"))),
                arguments(
                        "feed only reads, and could reach the vault",
                        SETUP.compose(
                                replace("HOMEWARD_PORT: 8089", "HOMEWARD_PORT: 8089\n      HOMEWARD_VAULT_URI: x"))),
                arguments(
                        "its secret keys in a volume of its own",
                        SETUP.compose(
                                replace("keys-identification:/var/lib/homeward", "keys-request:/var/lib/homeward"))),
                arguments(
                        "console looks for feed at http://feed:8081",
                        SETUP.compose(replace("http://feed:8089", "http://feed:8081"))),
                arguments(
                        "console could reach store or keys",
                        SETUP.compose(replace(
                                "image: homeward/console", "image: homeward/console\n    volumes: [\"vault:/x\"]"))),
                arguments(
                        "console can be reached past the entrance",
                        SETUP.compose(replace(
                                "image: homeward/console", "image: homeward/console\n    ports: [\"8098:8098\"]"))),
                arguments("gateway does not publish its port", SETUP.compose(replace("8090}:8090", "8090}:8091"))),
                arguments(
                        "to which the provider sends officers back",
                        SETUP.example(replace("HOMEWARD_ENTRANCE_PORT=8090", "HOMEWARD_ENTRANCE_PORT=8091"))),
                arguments(
                        "gateway does not answer under the name of http://localhost",
                        SETUP.example(replace("NAMES=localhost,", "NAMES=homeward.example,"))),
                arguments(
                        "gateway looks for console at http://console:8099",
                        SETUP.compose(replace(
                                "HOMEWARD_CONSOLE: http://console:8098", "HOMEWARD_CONSOLE: http://console:8099"))),
                arguments(
                        "gateway could reach store or keys",
                        SETUP.compose(replace(
                                "image: homeward/gateway", "image: homeward/gateway\n    volumes: [\"vault:/x\"]"))),
                arguments(
                        "gateway does not wait until console",
                        SETUP.compose(replace(
                                "console: {condition: service_healthy}", "console: {condition: service_started}"))),
                arguments(
                        "witness listens on 8097",
                        SETUP.compose(replace("HOMEWARD_PORT: 8096", "HOMEWARD_PORT: 8097"))),
                arguments(
                        "reintegration has its checkpoints cosigned at 'http://witness:8097'",
                        SETUP.example(replace("http://witness:8096", "http://witness:8097"))),
                arguments(
                        "request has its checkpoints cosigned at ''",
                        SETUP.compose(text -> text.replaceFirst("HOMEWARD_LOG_WITNESSES: .*\n", "\n"))),
                arguments(
                        "witness can be reached from outside",
                        SETUP.compose(replace(
                                "image: homeward/witness", "image: homeward/witness\n    ports: [\"8096:8096\"]"))),
                arguments(
                        "witness does not keep its secret keys in a volume of its own",
                        SETUP.compose(replace("keys-witness:/var/lib/homeward", "keys-request:/var/lib/homeward"))),
                arguments(
                        "witness could reach more than its own keys",
                        SETUP.compose(replace(
                                "- \"keys-witness:/var",
                                "- \"vault:/var/lib/homeward/vault\"\n      - \"keys-witness:/var"))),
                arguments("witness waits for servers", SETUP.compose(replace("depends_on: {}", "depends_on: [kafka]"))),
                arguments(
                        "does not wait until mongo-init",
                        SETUP.compose(replace(
                                "mongo-init: {condition: service_completed_successfully}",
                                "mongo-init: {condition: service_started}"))),
                arguments(
                        "kafka has dependents but no health check",
                        SETUP.compose(text ->
                                text.replaceFirst("healthcheck:(\\s+test: \\[\"CMD\", \"/opt/kafka)", "x-check:$1"))));
    }
}
