package homeward.request.http;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import homeward.testkit.ServicePlatform;

/** An administrator learns how many keys the own state holds, and nothing of those of others. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class KeysTest {

    private static JsonPath keys(String state) {
        return as(state, "administrator")
                .get("/keys")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aPersonCountsForTheStatesOfTheCaseAndForNoOther() {
        long before = keys("AUT").getLong("held");
        long others = keys("BOL").getLong("held");

        TestCase.submit();

        assertThat(keys("AUT").getLong("held")).isEqualTo(before + 1);
        assertThat(keys("AUT").getBoolean("stateKey")).isTrue();
        assertThat(keys("BOL").getLong("held")).isEqualTo(others).isZero();
        assertThat(keys("BOL").getBoolean("stateKey")).isFalse();
    }

    @Test
    void onlyAdministratorsAreTold() {
        for (String role : List.of("auditor", "requesting-officer", "monitor")) {
            as("AUT", role).get("/keys").then().statusCode(403);
        }
        RestAssured.given().get("/keys").then().statusCode(401);
    }
}
