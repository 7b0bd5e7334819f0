package homeward.chassis.limits;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.testkit.ServicePlatform;
import homeward.testkit.TestOperator;

/** With twelve requests at once, a caller has three. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
@TestProfile(DailyLimitsTest.Few.class)
class PlacesTest {

    @Test
    void theFourthOfACallersWaitingRequestsIsToldToComeBackAndOthersAreServed() throws Exception {
        Opened note = NoteCalls.open("DEU", "GEO");
        List<Response> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> waiting = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                waiting.add(callers.submit(() -> reading(note, 3)));
            }
            NoteCalls.writing("DEU", note, UUID.randomUUID().toString(), "\"1\"", "{\"text\": \"a\", \"stars\": 1}")
                    .then()
                    .statusCode(201);
            for (Future<Response> one : waiting) {
                answers.add(one.get());
            }
        }

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(503)
                .contains(200);
        Response refused = answers.stream()
                .filter(answer -> answer.statusCode() == 503)
                .findFirst()
                .orElseThrow();
        refused.then()
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("rule", equalTo("requests-at-once"));
        assertThat(TestOperator.management().get("/q/metrics").asString())
                .contains("homeward_limits_reached_total{limit=\"at-once\"");
        reading(note, 0).then().statusCode(200);
    }

    private static Response reading(Opened note, int seconds) {
        return as("GEO", "requesting-officer")
                .header("Prefer", "wait=" + seconds)
                .queryParam("atLeast", "note-" + note.caseId() + "-" + note.personId() + ":99")
                .get("/notes/" + note.caseId() + "/file");
    }
}
