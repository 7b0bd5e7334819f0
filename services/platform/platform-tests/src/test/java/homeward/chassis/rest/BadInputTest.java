package homeward.chassis.rest;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.testkit.ServicePlatform;
import homeward.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class BadInputTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a misspelled field      | text1  | {"text": "a", "stars": 1, "text1": "b"}
            a missing field         | stars  | {"text": "a"}
            a null                  | text   | {"text": null, "stars": 1}
            a null for a number     | stars  | {"text": "a", "stars": null}
            a number for a text     | text   | {"text": 5, "stars": 1}
            a text for a number     | stars  | {"text": "a", "stars": "1"}
            an empty for a number   | stars  | {"text": "a", "stars": ""}
            a fraction              | stars  | {"text": "a", "stars": 1.5}
            a number out of range   | stars  | {"text": "a", "stars": 99999999999}
            a boolean for a text    | text   | {"text": true, "stars": 1}
            an object for a text    | text   | {"text": {}, "stars": 1}
            an unknown constant     | colour | {"text": "a", "stars": 1, "colour": "GREEN"}
            a number for a constant | colour | {"text": "a", "stars": 1, "colour": 0}
            an empty constant       | colour | {"text": "a", "stars": 1, "colour": ""}
            not a UUID              | id     | {"text": "a", "stars": 1, "id": "1234"}
            an empty UUID           | id     | {"text": "a", "stars": 1, "id": ""}
            a field given twice     | body   | {"text": "a", "text": "b", "stars": 1}
            half an object          | body   | {"text": "a", "stars": 1
            more than one object    | body   | {"text": "a", "stars": 1} {}
            a list                  | body   | [{"text": "a", "stars": 1}]
            a text                  | body   | "text"
            null itself             | body   | null
            nothing                 | body   | ` `
            no JSON                 | body   | <text>a</text>
            """)
    void namesTheFieldOf(String what, String field, String body) {
        writing(body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("rule", equalTo("valid-input"))
                .body("field", equalTo(field))
                .body("detail", notNullValue());
    }

    @Test
    void neverRepeatsAValue() {
        assertThat(writing("{\"text\": \"a\", \"stars\": \"Kapanadze\"}").asString())
                .doesNotContain("Kapanadze")
                .doesNotContain("homeward.");
    }

    @Test
    void listsTheConstantsAllowed() {
        writing("{\"text\": \"a\", \"stars\": 1, \"colour\": \"GREEN\"}")
                .then()
                .body("detail", equalTo("must be one of RED, BLUE"));
    }

    @Test
    void namesEveryViolationOfBounds() {
        writing("{\"text\": \"\", \"stars\": 10}")
                .then()
                .statusCode(400)
                .body("violations", hasSize(2))
                .body("violations[0].field", equalTo("stars"))
                .body("violations[1].field", equalTo("text"));
    }

    @Test
    void refusesNestingWithoutEnd() {
        writing("{\"text\": " + "[".repeat(200) + "]".repeat(200) + "}").then().statusCode(400);
    }

    /** Whoever is still sending when the refusal comes reads it none the less. */
    @RepeatedTest(5)
    void refusesABodyOfMoreThanAMebibyte() {
        writing("{\"text\": \"" + "a".repeat(3 << 20) + "\", \"stars\": 1}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("rule", equalTo("body-limit"));
    }

    @Test
    void refusesABodyOfUnknownLengthOnceItIsTooLarge() throws Exception {
        byte[] large = ("{\"text\": \"" + "a".repeat(1 << 20) + "\", \"stars\": 1}").getBytes(StandardCharsets.UTF_8);
        Opened note = NoteCalls.open("DEU", "GEO");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + note.path() + "/texts"))
                .header("Authorization", "Bearer " + TestTokens.token("DEU", "requesting-officer"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("body-limit");
        }
    }

    @Test
    void refusesMoreThanAnEventCanHold() {
        Opened note = NoteCalls.open("DEU", "GEO");
        as("DEU", "requesting-officer")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .body("{\"text\": \"" + "ა".repeat(150_000) + "\"}")
                .post(note.path() + "/essays")
                .then()
                .statusCode(400)
                .body("rule", equalTo("event-limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"x\"", "W/\"1\"", "*", "\"1\", \"2\"", "\"01\""})
    void refusesAnIfMatchThatIsNoETagOfOurs(String etag) {
        Opened note = NoteCalls.open("DEU", "GEO");
        NoteCalls.writing("DEU", note, UUID.randomUUID().toString(), etag, "{\"text\": \"a\", \"stars\": 1}")
                .then()
                .statusCode(400)
                .body("field", equalTo("If-Match"));
    }

    @Test
    void refusesAnOversizedIdempotencyKey() {
        Opened note = NoteCalls.open("DEU", "GEO");
        NoteCalls.writing("DEU", note, "k".repeat(129), "\"1\"", "{\"text\": \"a\", \"stars\": 1}")
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"));
    }

    @Test
    void namesAPathParameterThatIsNoId() {
        officer()
                .get("/notes/search/12")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("caseId"));
    }

    @Test
    void namesAPathParameterThatIsNoIdBeforeAnythingIsLookedUp() {
        officer()
                .contentType("application/json")
                .body("{}")
                .post("/notes/1-1-1-1-1/persons/" + UUID.randomUUID() + "/texts")
                .then()
                .statusCode(400)
                .body("field", equalTo("caseId"));
    }

    @ParameterizedTest
    @CsvSource({"limit=many,limit", "colour=GREEN,colour", "limit=99999999999,limit"})
    void namesAQueryParameterThatCannotBeRead(String query, String field) {
        officer()
                .get("/notes/search/" + UUID.randomUUID() + "?" + query)
                .then()
                .statusCode(400)
                .body("field", equalTo(field));
    }

    @Test
    void answersEveryOtherWrongRequestWithAProblemToo() {
        officer().get("/nowhere").then().statusCode(404).contentType("application/problem+json");
        officer().delete("/notes").then().statusCode(405).contentType("application/problem+json");
        officer()
                .accept("text/html")
                .get("/notes/search/" + UUID.randomUUID())
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        officer()
                .contentType("text/plain")
                .body("a")
                .post("/notes")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void nowIsNeverTheFutureHoweverPreciselyItIsGiven() {
        for (int i = 0; i < 100; i++) {
            officer()
                    .contentType("application/json")
                    .body("{\"at\": \"" + Instant.now() + "\"}")
                    .post("/notes/moments")
                    .then()
                    .statusCode(200)
                    .body(equalTo("false"));
        }
    }

    @Test
    void tellsNothingOfAnUnexpectedFailureButAnId() {
        officer()
                .get("/notes/search/" + UUID.randomUUID() + "?limit=13")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("incident", notNullValue())
                .body("detail", Matchers.not(containsString("Mzia")));
    }

    private static Response writing(String body) {
        Opened note = NoteCalls.open("DEU", "GEO");
        return NoteCalls.writing("DEU", note, UUID.randomUUID().toString(), "\"1\"", body);
    }

    private static RequestSpecification officer() {
        return as("DEU", "requesting-officer");
    }
}
