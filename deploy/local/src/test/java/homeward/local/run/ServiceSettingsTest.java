package homeward.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import homeward.local.servers.TokenIssuer;

class ServiceSettingsTest {

    private static final String STORE = "mongodb://user:secret@db:27017";

    @Test
    void theStoresAddressIsNotOnTheCommandLine() {
        ServiceSettings settings = settings(TokenIssuer.own("http://localhost:1/homeward"));
        assertThat(settings.properties("request").values()).noneMatch(value -> value.contains("secret"));
        assertThat(settings.environment()).containsEntry("HOMEWARD_MONGODB_URI", STORE);
    }

    @Test
    void theClockMovesOnlyBesideTheLocalIssuer() {
        TokenIssuer given = new TokenIssuer("https://id", "https://id/keys", "https://id/tokens", true);
        assertThat(settings(given).properties("request"))
                .containsEntry("homeward.clock.movable", "false")
                .containsEntry("mp.jwt.verify.publickey.location", "https://id/keys");
        assertThat(settings(TokenIssuer.own("http://localhost:1/homeward")).properties("request"))
                .containsEntry("homeward.clock.movable", "true");
    }

    private static ServiceSettings settings(TokenIssuer issuer) {
        return new ServiceSettings("broker:9092", STORE, issuer, "homeward", Path.of("master.json"), Path.of("keys"));
    }
}
