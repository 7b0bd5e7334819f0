package homeward.chassis.rest;

import static homeward.testkit.TestTokens.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.testkit.ServicePlatform;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class TextInputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud800",
                "a\\udfffb",
                "a\\u0000b",
                "a\\u202eb",
                "\\u200b",
                "\\u00a0",
                "\\u2800",
                "\\u3164",
                "a\\nb",
                "a\\r\\nb",
                "=1+1",
                "a\\ufeffb"
            })
    void aTextThatIsNotWhatItSeemsIsRefusedByItsField(String text) {
        writing(text)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("rule", equalTo("valid-input"))
                .body("field", equalTo("text"))
                .body("detail", containsString("must"));
    }

    /** A lone surrogate as bytes, which some encoders send. */
    @Test
    void halfAPairIsRefusedHoweverItIsWritten() {
        byte[] before = "{\"text\": \"a".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] after = "\", \"stars\": 1}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] body = new byte[before.length + 3 + after.length];
        System.arraycopy(before, 0, body, 0, before.length);
        body[before.length] = (byte) 0xED;
        body[before.length + 1] = (byte) 0xA0;
        body[before.length + 2] = (byte) 0x80;
        System.arraycopy(after, 0, body, before.length + 3, after.length);
        Opened note = NoteCalls.open("DEU", "GEO");
        as("DEU", "requesting-officer")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .body(body)
                .post(note.path() + "/texts")
                .then()
                .statusCode(400);
    }

    @Test
    void aFieldNameOfThatKindIsShownWithoutIt() {
        Opened note = NoteCalls.open("DEU", "GEO");
        NoteCalls.writing("DEU", note, key(), "\"1\"", "{\"text\": \"a\", \"stars\": 1, \"b\\u202e\": 1}")
                .then()
                .statusCode(400)
                .body("field", equalTo("b\uFFFD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷", "e\u0301", "ক্ষি", "\uD83D\uDC69\u200D\uD83D\uDC67"})
    void fiftyLettersAreFiftyInAnyScript(String letter) {
        writing(letter.repeat(50)).then().statusCode(201);
        writing(letter.repeat(51)).then().statusCode(400).body("field", equalTo("text"));
    }

    @Test
    void aLetterUnderAHeapOfMarksHasAnEnd() {
        writing("a" + "\u0301".repeat(600)).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour=%00", "colour=RED%E2%80%AE", "colour=%ED%A0%80", "col%00our=RED"})
    void soAreAddresses(String query) {
        as("DEU", "requesting-officer")
                .urlEncodingEnabled(false)
                .get("/notes/search/" + UUID.randomUUID() + "?" + query)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%E2%80%AE", "%ED%A0%80", "%2e%2e", "a%0d%0ab"})
    void soArePaths(String segment) {
        as("DEU", "requesting-officer")
                .urlEncodingEnabled(false)
                .get("/notes/search/" + segment)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 404, 405))
                .body(notNullValue());
    }

    private static Response writing(String text) {
        return NoteCalls.writing(
                "DEU", NoteCalls.open("DEU", "GEO"), key(), "\"1\"", "{\"text\": \"" + text + "\", \"stars\": 1}");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
