package homeward.chassis.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.testkit.ServicePlatform;
import homeward.testkit.TestOperator;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
@TestProfile(KnownHostTest.OnThisMachine.class)
class KnownHostTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    public static final class OnThisMachine implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("homeward.http.hosts", "localhost,127.0.0.1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Host: localhost, 401",
        "Host: localhost:1, 401",
        "Host: 127.0.0.1:8081, 401",
        "Host: attacker.example, 421",
        "Host: localhost.attacker.example, 421",
        "Host:, 421",
        "Host: localhost|Origin: http://attacker.example, 403",
        "Host: localhost|Origin: null, 403",
    })
    void aPageOpenedOnThisMachineGetsNothing(String lines, int status) {
        Wire.Answer answer = Wire.send(
                "GET /notes/thread HTTP/1.1\r\n" + lines.replace("|", "\r\n") + "\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers("Access-Control-Allow-Origin")).isEmpty();
    }

    /** As Java's own client does unless told otherwise. */
    @ParameterizedTest
    @CsvSource({"/q/health/live, 200", "/platform/projections, 401"})
    void aClientThatOffersHttp2IsAnsweredOnBothPorts(String path, int status) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .connectTimeout(SOON)
                .build()) {
            assertThat(status(client, "http://localhost:" + TestOperator.port() + path))
                    .isEqualTo(status);
            assertThat(status(client, "http://localhost:" + RestAssured.port + "/notes/thread"))
                    .isEqualTo(401);
        }
    }

    private static int status(HttpClient client, String uri) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(uri)).timeout(SOON).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
