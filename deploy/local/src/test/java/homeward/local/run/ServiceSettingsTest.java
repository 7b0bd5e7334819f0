package homeward.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import homeward.local.servers.Access;
import homeward.local.servers.TokenIssuer;

class ServiceSettingsTest {

    private static final String STORE = "mongodb://user:secret@db:27017";
    private static final TokenIssuer OWN = TokenIssuer.own("http://localhost:1/homeward");

    @Test
    void theAddressOfAGivenStoreIsNotOnTheCommandLine() {
        ServiceSettings settings = settings(Access.given(STORE, "broker:9092"), OWN);
        assertThat(settings.properties("request").values()).noneMatch(value -> value.contains("secret"));
        assertThat(settings.environment("request")).isEqualTo(Map.of("HOMEWARD_MONGODB_URI", STORE));
    }

    @Test
    void aServiceLearnsItsOwnPasswordsAndTheVaultsByItsEnvironmentAlone() {
        Access access = new Access(
                "mongodb://127.0.0.1:8097",
                "127.0.0.1:8092",
                Map.of("request", "s-request", "identification", "s-identification", "vault", "s-vault"),
                Map.of("request", "k-request", "identification", "k-identification", "operator", "k-operator"));
        ServiceSettings settings = settings(access, OWN);

        Map<String, String> environment = settings.environment("request");

        assertThat(environment)
                .containsEntry("HOMEWARD_MONGODB_URI", "mongodb://request:s-request@127.0.0.1:8097")
                .containsEntry("HOMEWARD_VAULT_URI", "mongodb://vault:s-vault@127.0.0.1:8097")
                .containsEntry("KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT")
                .containsEntry("KAFKA_SASL_MECHANISM", "SCRAM-SHA-256");
        assertThat(environment.get("KAFKA_SASL_JAAS_CONFIG")).contains("\"request\"", "\"k-request\"");
        assertThat(environment.values()).noneMatch(value -> value.matches(".*[sk]-(identification|operator).*"));
        for (String secret : List.of("s-", "k-")) {
            assertThat(settings.properties("request").values())
                    .noneMatch(value -> value.contains(secret + "request") || value.contains(secret + "vault"));
        }
        assertThat(access.toString()).doesNotContain("s-", "k-");
    }

    @Test
    void aServiceThatOnlyReadsDoesNotLearnTheVaultsPassword() {
        Access access = new Access(
                "mongodb://127.0.0.1:8097",
                "127.0.0.1:8092",
                Map.of("reader", "s-reader", "vault", "s-vault"),
                Map.of("reader", "k-reader"));
        assertThat(settings(access, OWN).environment("reader"))
                .containsEntry("HOMEWARD_MONGODB_URI", "mongodb://reader:s-reader@127.0.0.1:8097")
                .doesNotContainKey("HOMEWARD_VAULT_URI");
    }

    @Test
    void theClockMovesOnlyBesideTheLocalIssuer() {
        Access access = Access.given(STORE, "broker:9092");
        TokenIssuer given = new TokenIssuer("https://id", "https://id/keys", "https://id/tokens", true);
        assertThat(settings(access, given).properties("request"))
                .containsEntry("homeward.clock.movable", "false")
                .containsEntry("mp.jwt.verify.publickey.location", "https://id/keys");
        assertThat(settings(access, OWN).properties("request")).containsEntry("homeward.clock.movable", "true");
    }

    private static ServiceSettings settings(Access access, TokenIssuer issuer) {
        return new ServiceSettings(access, issuer, "homeward", Path.of("master.json"), Path.of("keys"));
    }
}
