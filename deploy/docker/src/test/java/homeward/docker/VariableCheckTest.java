package homeward.docker;

import static homeward.docker.Altered.remove;
import static homeward.docker.Altered.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VariableCheckTest {

    private static final Setup SETUP = Setup.read(Altered.ROOT);
    private static final ServiceFacts FACTS = ServiceFacts.read(Altered.ROOT);

    @Test
    void theFilesAgreeWithTheServices() {
        assertThat(VariableCheck.findings(SETUP, FACTS)).isEmpty();
    }

    @Test
    void theSecretsOfAnInstallationAreNeverCommitted() throws IOException {
        assertThat(Files.readAllLines(Altered.ROOT.resolve(".gitignore"))).contains(".env");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void anAlteredCopyIsFound(String finding, Setup altered) {
        assertThat(VariableCheck.findings(altered, FACTS))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    static Stream<Arguments> anAlteredCopyIsFound() {
        return Stream.of(
                arguments(".env.example lacks HOMEWARD_BIND", SETUP.example(remove("HOMEWARD_BIND=127.0.0.1\n"))),
                arguments("nothing uses HOMEWARD_SPARE", SETUP.example(text -> text + "HOMEWARD_SPARE=1\n")),
                arguments("HOMEWARD_KAFKA is other:9092", SETUP.example(replace("kafka:9092", "other:9092"))),
                arguments(
                        "must be either a secret", SETUP.example(replace("HOMEWARD_BIND=127.0.0.1", "HOMEWARD_BIND="))),
                arguments(
                        "the secret HOMEWARD_CLI_SECRET has a value",
                        SETUP.example(replace("HOMEWARD_CLI_SECRET=", "HOMEWARD_CLI_SECRET=x"))),
                arguments(
                        "would also change a local run",
                        SETUP.example(replace("HOMEWARD_TOKEN_ISSUER", "HOMEWARD_ISSUER"))),
                arguments(
                        "HOMEWARD_REPLICA_KEY in plaintext",
                        SETUP.compose(replace(
                                "HOMEWARD_REPLICA_KEY: ${HOMEWARD_MONGODB_REPLICA_KEY:?run deploy/docker/make-env}",
                                "HOMEWARD_REPLICA_KEY: opensesame"))),
                arguments(
                        "request has a password in plaintext",
                        SETUP.compose(replace(
                                "request:${HOMEWARD_MONGODB_PASSWORD_REQUEST:?run deploy/docker/make-env}@",
                                "request:opensesame@"))),
                arguments(
                        "nld-auditor has a password in plaintext",
                        SETUP.realm(text -> text.replaceFirst(
                                "(?s)(\"username\": \"nld-auditor\".*?\"value\": \")[^\"]*", "$1opensesame"))),
                arguments(
                        "homeward-cli has its secret in plaintext",
                        SETUP.realm(replace("${HOMEWARD_CLI_SECRET}", "opensesame"))),
                arguments(
                        "the realm uses HOMEWARD_OTHER",
                        SETUP.realm(replace("${HOMEWARD_CASE_SYSTEM_SECRET}", "${HOMEWARD_OTHER}"))));
    }
}
