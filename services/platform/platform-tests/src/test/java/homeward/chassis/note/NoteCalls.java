package homeward.chassis.note;

import static homeward.testkit.TestTokens.as;

import java.util.UUID;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Calls to {@link NoteResource}. */
public final class NoteCalls {

    private NoteCalls() {}

    public record Opened(String caseId, String personId) {
        public String path() {
            return "/notes/" + caseId + "/persons/" + personId;
        }
    }

    public static Opened open(String state, String other) {
        JsonPath receipt = as(state, "requesting-officer")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"other\": \"" + other + "\"}")
                .post("/notes")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String stream = receipt.getString("stream");
        return new Opened(receipt.getString("caseId"), stream.substring(stream.length() - 36));
    }

    public static Response writing(String state, Opened note, String key, String ifMatch, String body) {
        RequestSpecification request = as(state, "requesting-officer")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body);
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        return request.post(note.path() + "/texts");
    }
}
