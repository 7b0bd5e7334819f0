package homeward.chassis.limits;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.embedded.testing.TestPlatform;
import homeward.testkit.ServicePlatform;
import homeward.testkit.TestOperator;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
@TestProfile(DailyLimitsTest.Few.class)
class DailyLimitsTest {

    public static final class Few implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "homeward.limits.requests-per-day",
                    "30",
                    "homeward.limits.readings-per-day",
                    "5",
                    "homeward.http.requests-at-once",
                    "12",
                    "homeward.http.commands-at-once",
                    "2");
        }
    }

    @Test
    void readingsOfPersonalDataHaveAnEndAndTheAuditorSeesThem() {
        String commit = written();
        for (int i = 0; i < 5; i++) {
            as("GEO", "requesting-officer").get("/notes/texts/" + commit).then().statusCode(200);
        }

        var refused =
                as("GEO", "requesting-officer").get("/notes/texts/" + commit).then();

        refused.statusCode(429).contentType("application/problem+json").body("rule", equalTo("daily-limit"));
        assertThat(Long.parseLong(refused.extract().header("Retry-After"))).isBetween(1L, 86_400L);
        assertThat(TestOperator.management().get("/q/metrics").asString())
                .contains("homeward_limits_reached_total{limit=\"readings\"");
        as("GEO", "requested-officer").get("/notes/texts/" + commit).then().statusCode(200);
        as("GEO", "auditor")
                .get("/disclosures?limit=500")
                .then()
                .statusCode(200)
                .body("entries.findAll { it.type == 'DataRead' }.actor", hasItem("geo-requesting-officer"))
                .body("entries.findAll { it.type == 'DataRead' }.entry.by", everyItem(equalTo("GEO")))
                .body("complete", equalTo(true));
        as("FRA", "auditor").get("/disclosures").then().statusCode(200).body("entries.size()", equalTo(0));
        as("GEO", "administrator").get("/disclosures").then().statusCode(403);
    }

    @Test
    void requestsHaveAnEndExceptThoseThatMustAlwaysBePossible() {
        String busy = TestPlatform.shared().tokenOf("deu-requesting-officer@busy");
        int answered = 0;
        while (get(busy, "/notes/thread") == 200) {
            answered++;
        }
        assertThat(answered).isEqualTo(30);
        assertThat(get(busy, "/notes/thread")).isEqualTo(429);
        assertThat(get(busy, "/notes/always")).isEqualTo(200);
        assertThat(get(TestPlatform.shared().tokenOf("deu-requesting-officer@other"), "/notes/thread"))
                .isEqualTo(200);
    }

    private static int get(String token, String path) {
        return RestAssured.given().auth().oauth2(token).get(path).statusCode();
    }

    private static String written() {
        Opened note = NoteCalls.open("DEU", "GEO");
        return NoteCalls.writing("DEU", note, UUID.randomUUID().toString(), "\"1\"", "{\"text\": \"a\", \"stars\": 1}")
                .jsonPath()
                .getString("commit");
    }
}
