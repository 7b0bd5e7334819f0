package homeward.chassis.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Production is not started without any of what it needs, and one line says what is missing. */
class ProductionRequirementsTest {

    private static final Map<String, String> COMPLETE = Map.ofEntries(
            Map.entry("quarkus.tls.homeward.key-store.p12.path", "/etc/homeward/server.p12"),
            Map.entry("quarkus.http.insecure-requests", "disabled"),
            Map.entry("quarkus.http.tls-configuration-name", "homeward"),
            Map.entry("quarkus.management.tls-configuration-name", "homeward"),
            Map.entry("kafka.security.protocol", "SASL_SSL"),
            Map.entry("kafka.sasl.mechanism", "SCRAM-SHA-512"),
            Map.entry("kafka.sasl.jaas.config", "a log-in"),
            Map.entry("homeward.mongodb.uri", "mongodb://request:secret@store/?tls=true"),
            Map.entry("homeward.vault.uri", "mongodb://vault:secret@store/?tls=true"),
            Map.entry("homeward.issuer", "https://id.example.org/operators"),
            Map.entry("mp.jwt.verify.publickey.location", "https://id.example.org/operators/keys"),
            Map.entry("homeward.issuers", "DEU=https://id.example.de https://id.example.de/keys"),
            Map.entry("homeward.vault.pkcs11.library", "/usr/lib/hsm.so"),
            Map.entry("homeward.vault.pkcs11.pin", "secret"),
            Map.entry("homeward.clock.movable", "false"));

    @Test
    void withEverythingNothingIsMissing() {
        assertThat(missing(Map.of())).isEmpty();
    }

    @Test
    void withNothingEverythingIsNamedInOneLineWithoutValues() {
        List<String> missing = ProductionRequirements.missing(
                new SmallRyeConfigBuilder().addDefaultInterceptors().build());
        assertThat(missing).hasSizeGreaterThan(10);
        assertThat(ProductionGate.line(missing))
                .contains("kafka.sasl.jaas.config")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.tls.homeward.key-store.p12.path, ''",
        "quarkus.http.insecure-requests, enabled",
        "quarkus.management.tls-configuration-name, ''",
        "kafka.security.protocol, PLAINTEXT",
        "kafka.security.protocol, SASL_PLAINTEXT",
        "kafka.security.protocol, SSL",
        "kafka.sasl.jaas.config, ''",
        "kafka.ssl.endpoint.identification.algorithm, ' '",
        "homeward.mongodb.uri, mongodb://request:secret@store/",
        "homeward.mongodb.uri, mongodb://store/?tls=true",
        "homeward.mongodb.uri, mongodb://request:secret@store/?tls=true&tlsAllowInvalidHostnames=true",
        "homeward.mongodb.uri, nonsense",
        "homeward.vault.uri, mongodb://request:secret@store/?tls=true",
        "homeward.issuer, http://id.example.org/operators",
        "homeward.issuers, ''",
        "homeward.issuers, DEU=http://id.example.de https://id.example.de/keys",
        "homeward.issuers, DEU=https://id.example.de",
        "homeward.vault.pkcs11.library, ''",
        "homeward.clock.movable, true",
        "homeward.webhooks.inside, true"
    })
    void whatIsMissingIsNamed(String setting, String value) {
        assertThat(missing(Map.of(setting, value)))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .startsWith(setting.startsWith("homeward.mongodb.uri") ? "homeward." : setting)
                        .doesNotContain("secret"));
    }

    private static List<String> missing(Map<String, String> changed) {
        Map<String, String> settings = new HashMap<>(COMPLETE);
        settings.putAll(changed);
        return ProductionRequirements.missing(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build());
    }
}
