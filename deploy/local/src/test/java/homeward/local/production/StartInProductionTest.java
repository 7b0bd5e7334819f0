package homeward.local.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import homeward.local.run.Service;

/** A packaged service without a profile is in production; it ends in one line rather than wait or serve without TLS. */
class StartInProductionTest {

    private static final int WRONG_CONFIGURATION = 78;

    @TempDir
    Path data;

    private record Ended(int status, String output) {}

    static Stream<String> services() {
        return Service.all().stream().map(Service::id);
    }

    @ParameterizedTest
    @MethodSource("services")
    void withoutAnySettingItSaysInOneLineWhatIsMissing(String service) throws Exception {
        Ended ended = start(service, Map.of());

        assertThat(ended.status()).isEqualTo(WRONG_CONFIGURATION);
        assertThat(ended.output().strip().lines().toList())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("homeward: not started in production, missing: ")
                        .contains(
                                "quarkus.tls.homeward.key-store.p12.path",
                                "kafka.security.protocol=SASL_SSL",
                                "homeward.mongodb.uri",
                                "homeward.issuers"));
        assertThat(ended.output().contains("homeward.vault.pkcs11.library"))
                .as("a service that writes opens the vault")
                .isEqualTo(writing(service));
    }

    private static boolean writing(String service) {
        return Service.writing().stream().anyMatch(one -> one.id().equals(service));
    }

    @Test
    void theGatewayStartsOnlyUnderItsOwnNamesAndWithTlsOnBothSides() throws Exception {
        Ended ended = start("gateway", Map.of("HOMEWARD_REQUEST", "https://request.example"));

        assertThat(ended.status()).isEqualTo(WRONG_CONFIGURATION);
        assertThat(ended.output().strip().lines()).hasSize(1);
        assertThat(ended.output())
                .startsWith("homeward: not started in production, missing: ")
                .contains(
                        "quarkus.tls.homeward.key-store.p12.path",
                        "homeward.gateway.hosts",
                        "homeward.gateway.services.feed with https",
                        "homeward.gateway.console with https")
                .doesNotContain("homeward.gateway.services.request");
    }

    @Test
    void theConsoleStartsWithNoSecretThatEverybodyKnows() throws Exception {
        Ended ended = start("console", Map.of("HOMEWARD_CONSOLE_SESSION_SECRET", "too short"));

        assertThat(ended.status()).isEqualTo(WRONG_CONFIGURATION);
        assertThat(ended.output().strip().lines().toList().getLast())
                .startsWith("homeward: not started in production, missing: ")
                .contains(
                        "quarkus.tls.homeward.key-store.p12.path",
                        "homeward.issuer with https",
                        "HOMEWARD_CONSOLE_SECRET",
                        "HOMEWARD_CONSOLE_SESSION_SECRET",
                        "homeward.console.services.request with https")
                .doesNotContain("too short");
    }

    @Test
    void operatorsPagesNeedTlsAndASecretOfTheirOwn() throws Exception {
        Ended ended = start(
                "console",
                Map.of(
                        "HOMEWARD_OPERATORS_ISSUER", "http://id.example/operators",
                        "HOMEWARD_OPERATORS_PROVIDER", "http://id.internal/operators",
                        "HOMEWARD_OPERATORS_PROCESSES_REQUEST", "https://request.example:9000"));

        assertThat(ended.status()).isEqualTo(WRONG_CONFIGURATION);
        assertThat(ended.output())
                .contains(
                        "homeward.operators.issuer with https",
                        "homeward.operators.provider with https",
                        "HOMEWARD_OPERATORS_SECRET",
                        "homeward.operators.processes.audit with https")
                .doesNotContain("homeward.operators.processes.request");
    }

    /** Secrets of the settings that are there are not told. */
    @Test
    void whatIsGivenIsNotTold() throws Exception {
        Ended ended = start(
                "request",
                Map.of(
                        "HOMEWARD_MONGODB_URI", "mongodb://desk:hidden-1@store.invalid:27017/?tls=true",
                        "HOMEWARD_VAULT_PKCS11_PIN", "hidden-2",
                        "KAFKA_SECURITY_PROTOCOL", "SASL_SSL"));

        assertThat(ended.status()).isEqualTo(WRONG_CONFIGURATION);
        assertThat(ended.output().strip().lines()).hasSize(1);
        assertThat(ended.output())
                .doesNotContain("hidden", "kafka.security.protocol", "homeward.mongodb.uri")
                .contains("homeward.vault.uri");
    }

    private Ended start(String service, Map<String, String> settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dquarkus.http.port=0",
                "-jar",
                Path.of("../../services", service, "target/quarkus-app/quarkus-run.jar")
                        .toString()));
        Path output = data.resolve(service + ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HOMEWARD_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(settings);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(service).isTrue();
            return new Ended(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
        }
    }
}
