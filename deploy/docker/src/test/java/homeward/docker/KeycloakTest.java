package homeward.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import homeward.embedded.testing.TestPlatform;
import homeward.local.run.ServiceProcess;

/** A real Keycloak imports the realm, and a real service accepts its tokens and applies their claims. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakTest {

    private static final String APPLICATION = """
            {"reference": "NL-1", "requestingState": "NLD", "requestedState": "RUS",
             "requestingAuthority": "Repatriation and Departure Service", "requestedAuthority": "Migration office",
             "treaty": {"agreement": "EU-RUS-2006"}, "procedure": "NORMAL", "returnKind": "VOLUNTARY",
             "interviewRequested": false, "persons": [{"category": "OWN_NATIONAL", "role": "PRINCIPAL", "minor": false,
             "details": {"surname": "SAMPLE", "givenNames": "Alex", "dateOfBirth": "1990", "sex": "X",
             "nationalities": ["RUS"]}}]}
            """;

    private KeycloakProcess keycloak;
    private final TestPlatform platform = TestPlatform.shared();
    private ServiceProcess service;
    private ServiceProcess console;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        Path home = Path.of(System.getProperty("keycloak.home", ""));
        KeycloakProcess.provide(Altered.ROOT, home);
        int port = KeycloakProcess.free();
        keycloak = KeycloakProcess.start(
                home,
                Altered.ROOT.resolve("deploy/docker/keycloak/homeward-realm.json"),
                "http://127.0.0.1:" + port,
                data.resolve("keycloak.log"));
        String name = TestPlatform.newName("keycloak");
        service = ServiceProcess.start(
                Altered.ROOT,
                "request",
                KeycloakProcess.free(),
                Map.of(
                        "kafka.bootstrap.servers", platform.kafka(),
                        "homeward.topic-prefix", name,
                        "homeward.mongodb.uri", platform.mongoUri(),
                        "homeward.mongodb.database", name,
                        "homeward.vault.database", name + "-vault",
                        "homeward.vault.master", data.resolve("master.json").toString(),
                        "homeward.keys.private", data.resolve("keys").toString(),
                        "homeward.keys.public", data.resolve("public").toString(),
                        "homeward.issuer", keycloak.issuer(),
                        "mp.jwt.verify.publickey.location", keycloak.keys()),
                Map.of("QUARKUS_PROFILE", "trial"),
                data.resolve("request.log"));
        await().atMost(Duration.ofMinutes(5)).until(() -> keycloak.ready());
        await().atMost(Duration.ofMinutes(2)).until(() -> service.ready());
        console = ServiceProcess.start(
                Altered.ROOT,
                "console",
                port,
                Map.of(
                        "homeward.issuer", keycloak.issuer(),
                        "homeward.console.services.request", service.uri().toString()),
                Map.of(
                        "QUARKUS_PROFILE",
                        "trial",
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        keycloak.provider(),
                        "HOMEWARD_CONSOLE_SECRET",
                        KeycloakProcess.CONSOLE_SECRET),
                data.resolve("console.log"));
        await().atMost(Duration.ofMinutes(2)).until(() -> console.ready());
    }

    @AfterAll
    void stop() {
        if (console != null) {
            console.stop();
        }
        if (service != null) {
            service.stop();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void everyUserGetsATokenWithTheClaimsTheServicesRead() {
        JsonNode realm = Setup.read(Altered.ROOT).realm();
        assertThat(realm.path("users")).isNotEmpty();
        for (JsonNode user : realm.path("users")) {
            if (user.has("serviceAccountClientId")) {
                continue;
            }
            JsonNode claims = claims(keycloak.token(user.path("username").asText()));
            assertThat(claims.path("iss").asText()).isEqualTo(keycloak.issuer());
            assertThat(claims.path("aud").asText()).isEqualTo("homeward");
            assertThat(claims.path("state")).isEqualTo(user.at("/attributes/state/0"));
            assertThat(claims.path("authority")).isEqualTo(user.at("/attributes/authority/0"));
            assertThat(claims.path("roles")).isEqualTo(user.path("realmRoles"));
            assertThat(claims.path("sub").asText()).isNotBlank();
        }
    }

    @Test
    void aServiceAcceptsAnOfficersTokenAndShowsTheCaseToItsPartiesOnly() {
        HttpResponse<String> applied = post(keycloak.token("nld-requesting-officer"));
        assertThat(applied.statusCode()).isEqualTo(201);
        JsonNode receipt = KeycloakProcess.json(applied.body());
        String read = "/cases/%s?atLeast=%s:%s"
                .formatted(
                        receipt.path("caseId").asText(),
                        receipt.path("stream").asText(),
                        receipt.path("version").asText());

        assertThat(get(read, keycloak.token("rus-requested-officer"))).isEqualTo(200);
        assertThat(get(read, keycloak.token("deu-requesting-officer"))).isEqualTo(404);
    }

    @Test
    void theSystemOfAnAuthorityActsForItsState() {
        assertThat(post(keycloak.systemToken()).statusCode()).isEqualTo(201);
    }

    @Test
    void anOfficerSignsInToTheConsoleAndOutAgain() {
        Visit visit = new Visit();
        String inbox = visit.signIn(console.uri().resolve("/inbox"), "nld-requesting-officer");
        assertThat(inbox).contains("nld-requesting-officer", ">NLD<");

        String left = visit.submit(inbox, "/sign-out", Map.of());
        assertThat(visit.at().getPath()).isEqualTo("/signed-out");
        assertThat(left).doesNotContain("nld-requesting-officer");
        assertThat(visit.get(console.uri().resolve("/inbox"))).contains("kc-form-login");
    }

    @Test
    void anUnauthorisedRoleIsForbidden() {
        assertThat(post(keycloak.token("nld-escort-leader")).statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenWithAnotherSignatureIsRefused() {
        String token = keycloak.token("nld-requesting-officer");
        String forged = platform.token("NLD", "requesting-officer");
        String mixed = token.substring(0, token.lastIndexOf('.')) + forged.substring(forged.lastIndexOf('.'));

        assertThat(post(forged).statusCode()).isEqualTo(401);
        assertThat(post(mixed).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> post(String token) {
        return keycloak.send(HttpRequest.newBuilder(at("/applications"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(APPLICATION)));
    }

    private int get(String path, String token) {
        return keycloak.send(HttpRequest.newBuilder(at(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Prefer", "wait=10"))
                .statusCode();
    }

    private URI at(String path) {
        return service.uri().resolve(path);
    }

    private static JsonNode claims(String token) {
        return KeycloakProcess.json(
                new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }
}
