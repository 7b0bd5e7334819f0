package homeward.console.shell;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** The gateway is elsewhere: what this machine says of name and protocol is not believed. */
@QuarkusTest
@TestProfile(ForwardedTest.GatewayElsewhere.class)
@QuarkusTestResource(LocalIssuer.class)
class ForwardedTest {

    public static final class GatewayElsewhere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.proxy.trusted-proxies", "192.0.2.7");
        }
    }

    @Test
    void whoeverIsNotTheGatewaySendsNobodyElsewhere() {
        given().redirects()
                .follow(false)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example;proto=https")
                .get("/inbox")
                .then()
                .statusCode(302)
                .header("Location", not(containsString("evil.example")))
                .header("Location", not(containsString("https%3A")));
    }
}
