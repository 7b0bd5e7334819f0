package homeward.chassis.operations;

import static homeward.testkit.TestOperator.management;
import static homeward.testkit.TestOperator.operator;
import static homeward.testkit.TestTokens.as;
import static homeward.testkit.TestTokens.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Duration;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.testkit.ServicePlatform;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class OperatorRoutesTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    @ParameterizedTest
    @CsvSource({
        "GET, /platform/projections",
        "POST, /platform/projections/note-file/rebuild",
        "POST, /platform/projections/parked/heal",
        "GET, /platform/clock",
        "PUT, /platform/clock",
    })
    void noOfficerOfAStateOperatesThePlatform(Method method, String path) {
        management().request(method, path).then().statusCode(401);
        management().auth().oauth2("x").request(method, path).then().statusCode(401);
        for (String role : new String[] {"administrator", "auditor"}) {
            management()
                    .auth()
                    .oauth2(token("DEU", role))
                    .request(method, path)
                    .then()
                    .statusCode(403)
                    .body("rule", equalTo("role-allows"));
        }
        operator().request(method, path).then().statusCode(org.hamcrest.Matchers.oneOf(200, 202, 400, 409));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/health", "/q/health/ready", "/platform/projections"})
    void nothingOfThatIsOnTheOfficersPort(String path) {
        as("DEU", "administrator").get(path).then().statusCode(404);
    }

    @Test
    void anOperatorIsNoOfficer() {
        String operator = homeward.embedded.testing.TestPlatform.shared().tokenOf("operator");
        RestAssured.given().auth().oauth2(operator).get("/notes/thread").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /q/metrics",
        "PUT, /q/health",
        "DELETE, /q/metrics",
        "TRACE, /q/health/ready",
        "PATCH, /q/metrics"
    })
    void healthAndFiguresAreOnlyRead(Method method, String path) {
        management().request(method, path).then().statusCode(405);
    }

    @Test
    void anOperatorRebuildsAReadModelWhileItServes() {
        Opened note = NoteCalls.open("DEU", "GEO");
        String stream = "note-" + note.caseId() + "-" + note.personId();
        as("DEU", "requesting-officer")
                .header("Prefer", "wait=20")
                .queryParam("atLeast", stream + ":1")
                .get("/notes/" + note.caseId() + "/file")
                .then()
                .statusCode(200);
        await().atMost(SOON).until(() -> building() == 0);
        int live = live();

        operator().post("/platform/projections/note-file/rebuild").then().statusCode(202);

        await().atMost(SOON).until(() -> live() == live + 1);
        as("DEU", "requesting-officer")
                .get("/notes/" + note.caseId() + "/file")
                .then()
                .statusCode(200)
                .body("events", equalTo(1));
        operator()
                .get("/platform/projections")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("parked", empty())
                .body("relay.phase", equalTo("LEADING"))
                .body("projections.name", hasItem("note-file"));
    }

    @Test
    void whatIsNoReadModelCannotBeRebuilt() {
        operator()
                .post("/platform/projections/nothing/rebuild")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void theServiceIsReadyAndItsFiguresAreThere() {
        await().atMost(SOON).until(() -> management().get("/q/health/ready").statusCode() == 200);
        assertThat(management().get("/q/metrics").asString())
                .contains("homeward_parked_streams", "homeward_relay_lag", "homeward_relay_published");
    }

    @Test
    void figuresContainNothingOfAnAddress() {
        String own = "of-the-caller-" + UUID.randomUUID();
        RestAssured.get("/notes/" + own + "/persons/x/texts");
        RestAssured.get("/" + own);
        as("DEU", "requesting-officer").get("/notes/search/" + own);
        as("DEU", "requesting-officer").accept("text/html").get("/notes/search/" + own);
        as("DEU", "requesting-officer").get("/notes/search/" + UUID.randomUUID());

        String figures = management().get("/q/metrics").asString();

        assertThat(figures).doesNotContain(own).contains("uri=\"/notes/search/{caseId}\"");
        assertThat(figures).doesNotContainPattern("uri=\"[^\"]*[0-9a-f]{8}-[0-9a-f]{4}");
    }

    @Test
    void anOperatorMovesTheClockAndIsToldTheOffsetInForce() {
        move("PT48H").statusCode(200).body("offset", equalTo("PT48H"));
        as("DEU", "auditor").get("/platform/clock").then().statusCode(200).body("offset", equalTo("PT48H"));
        operator().get("/platform/clock").then().statusCode(200).body("offset", equalTo("PT48H"));

        move("PT1H").statusCode(422).body("rule", equalTo("clock-runs-forward"));
        move("PT48H").statusCode(200).body("offset", equalTo("PT48H"));
        move("two days").statusCode(400).body("field", equalTo("offset"));
    }

    private static ValidatableResponse move(String offset) {
        return operator()
                .contentType("application/json")
                .body("{\"offset\": \"" + offset + "\"}")
                .put("/platform/clock")
                .then();
    }

    private static int live() {
        return operator()
                .get("/platform/projections")
                .jsonPath()
                .getInt("projections.find { it.name == 'note-file' }.live");
    }

    private static int building() {
        return operator()
                .get("/platform/projections")
                .jsonPath()
                .getInt("projections.find { it.name == 'note-file' }.building");
    }
}
