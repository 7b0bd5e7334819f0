package homeward.chassis.operations;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Duration;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.testkit.ServicePlatform;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class ProjectionsResourceTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void onlyAnAdministratorMayLook() {
        as("DEU", "requesting-officer").get("/platform/projections").then().statusCode(403);
        RestAssured.given().get("/platform/projections").then().statusCode(401);
    }

    @Test
    void anAdministratorRebuildsAReadModelWhileItServes() {
        Opened note = NoteCalls.open("DEU", "GEO");
        String stream = "note-" + note.caseId() + "-" + note.personId();
        as("DEU", "requesting-officer")
                .header("Prefer", "wait=20")
                .queryParam("atLeast", stream + ":1")
                .get("/notes/" + note.caseId() + "/file")
                .then()
                .statusCode(200);
        int live = live();

        as("DEU", "administrator")
                .post("/platform/projections/note-file/rebuild")
                .then()
                .statusCode(202);

        await().atMost(SOON).until(() -> live() == live + 1);
        as("DEU", "requesting-officer")
                .get("/notes/" + note.caseId() + "/file")
                .then()
                .statusCode(200)
                .body("events", equalTo(1));
        as("DEU", "administrator")
                .get("/platform/projections")
                .then()
                .statusCode(200)
                .body("parked", empty())
                .body("relay.phase", equalTo("LEADING"))
                .body("projections.name", hasItem("note-file"));
    }

    @Test
    void whatIsNoReadModelCannotBeRebuilt() {
        as("DEU", "administrator")
                .post("/platform/projections/nothing/rebuild")
                .then()
                .statusCode(404);
    }

    @Test
    void theServiceIsReadyAndItsFiguresAreThere() {
        await().atMost(SOON)
                .until(() -> RestAssured.given().get("/q/health/ready").statusCode() == 200);
        assertThat(RestAssured.given().get("/q/metrics").asString())
                .contains("homeward_parked_streams", "homeward_relay_lag", "homeward_relay_published");
    }

    private static int live() {
        return as("DEU", "administrator")
                .get("/platform/projections")
                .jsonPath()
                .getInt("projections.find { it.name == 'note-file' }.live");
    }
}
