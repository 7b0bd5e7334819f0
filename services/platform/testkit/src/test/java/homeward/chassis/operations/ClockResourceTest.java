package homeward.chassis.operations;

import static homeward.testkit.TestTokens.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import homeward.testkit.ServicePlatform;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class ClockResourceTest {

    @Test
    void anAdministratorMovesTheClockAndIsToldTheOffsetInForce() {
        move("administrator", "PT48H").statusCode(200).body("offset", equalTo("PT48H"));
        as("DEU", "auditor").get("/platform/clock").then().statusCode(200).body("offset", equalTo("PT48H"));

        move("administrator", "PT1H").statusCode(422).body("rule", equalTo("clock-runs-forward"));
        move("administrator", "PT48H").statusCode(200).body("offset", equalTo("PT48H"));
    }

    @Test
    void nobodyElseMovesIt() {
        move("requesting-officer", "PT48H").statusCode(403);
    }

    @Test
    void anOffsetThatIsNoneIsNamed() {
        move("administrator", "two days").statusCode(400).body("field", equalTo("offset"));
    }

    private static ValidatableResponse move(String role, String offset) {
        return as("DEU", role)
                .contentType("application/json")
                .body("{\"offset\": \"" + offset + "\"}")
                .put("/platform/clock")
                .then();
    }
}
