package homeward.chassis.limits;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.testkit.ServicePlatform;
import homeward.testkit.TestOperator;
import homeward.testkit.TestTokens;

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

    /** More of them than commands are carried out at once: their bodies never arrive. */
    @Test
    void requestsThatAreHeldOpenTakeNobodysTurn() throws Exception {
        Opened note = NoteCalls.open("DEU", "GEO");
        Opened other = NoteCalls.open("FRA", "GEO");
        List<Socket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                held.add(unfinished(note));
            }
            await().atMost(Duration.ofSeconds(8))
                    .until(() -> writing("DEU", note).statusCode() == 503);

            writing("FRA", other).then().statusCode(201);
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
    }

    private static Socket unfinished(Opened note) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream()
                .write("""
                        POST %s/texts HTTP/1.1\r
                        Host: localhost\r
                        Authorization: Bearer %s\r
                        Idempotency-Key: %s\r
                        If-Match: "1"\r
                        Content-Type: application/json\r
                        Content-Length: 1000\r
                        \r
                        {""".formatted(note.path(), TestTokens.token("DEU", "requesting-officer"), UUID.randomUUID())
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** DEU's attempts name a version that the note never has, so that they write nothing. */
    private static Response writing(String state, Opened note) {
        String version = state.equals("DEU") ? "\"99\"" : "\"1\"";
        return NoteCalls.writing(state, note, UUID.randomUUID().toString(), version, "{\"text\": \"a\", \"stars\": 1}");
    }

    private static Response reading(Opened note, int seconds) {
        return as("GEO", "requesting-officer")
                .header("Prefer", "wait=" + seconds)
                .queryParam("atLeast", "note-" + note.caseId() + "-" + note.personId() + ":99")
                .get("/notes/" + note.caseId() + "/file");
    }
}
