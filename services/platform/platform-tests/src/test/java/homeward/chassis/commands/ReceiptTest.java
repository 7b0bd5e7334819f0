package homeward.chassis.commands;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.testkit.ServicePlatform;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class ReceiptTest {

    @Test
    void aCommandIsAnsweredWithAReceiptAndTheStreamsVersion() {
        Opened note = NoteCalls.open("DEU", "GEO");

        NoteCalls.writing("DEU", note, UUID.randomUUID().toString(), "\"1\"", "{\"text\": \"first\", \"stars\": 1}")
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("caseId", equalTo(note.caseId()))
                .body("stream", equalTo("note-" + note.caseId() + "-" + note.personId()))
                .body("events", equalTo(List.of("NoteWritten")))
                .body("ids.keySet()", containsInAnyOrder("personId", "textId"))
                .body("ids.textId", hasSize(1))
                .body("ids.personId", equalTo(List.of(note.personId())))
                .body("position", greaterThan(0));
    }

    @Test
    void aRepeatedKeyGetsTheFirstAnswerAgain() {
        Opened note = NoteCalls.open("DEU", "GEO");
        String key = UUID.randomUUID().toString();
        String body = "{\"text\": \"once\", \"stars\": 1}";

        String first = NoteCalls.writing("DEU", note, key, "\"1\"", body).asString();
        String second = NoteCalls.writing("DEU", note, key, "\"1\"", body).asString();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aKeyRepeatedAfterOthersWroteHasNoSecondEffect() {
        Opened note = NoteCalls.open("DEU", "GEO");
        String key = UUID.randomUUID().toString();
        String body = "{\"text\": \"first\", \"stars\": 1}";
        String other = "{\"text\": \"second\", \"stars\": 2}";

        String first = NoteCalls.writing("DEU", note, key, "\"1\"", body).asString();
        NoteCalls.writing("DEU", note, UUID.randomUUID().toString(), "\"2\"", other)
                .then()
                .statusCode(201);
        String again = NoteCalls.writing("DEU", note, key, "\"1\"", body).asString();

        assertThat(again).isEqualTo(first);
        NoteCalls.writing("DEU", note, UUID.randomUUID().toString(), "\"3\"", other)
                .then()
                .statusCode(201)
                .body("version", equalTo(4));
    }

    @Test
    void aRepeatedKeyWithAnotherBodyIsRefused() {
        Opened note = NoteCalls.open("DEU", "GEO");
        String key = UUID.randomUUID().toString();
        NoteCalls.writing("DEU", note, key, "\"1\"", "{\"text\": \"this\", \"stars\": 1}")
                .then()
                .statusCode(201);

        NoteCalls.writing("DEU", note, key, "\"2\"", "{\"text\": \"that\", \"stars\": 1}")
                .then()
                .statusCode(422)
                .body("rule", equalTo("idempotency-key-reused"));
    }

    @Test
    void anotherCallersSameKeyIsAnotherCommand() {
        String key = UUID.randomUUID().toString();
        String mine = as("DEU", "requesting-officer")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"other\": \"GEO\"}")
                .post("/notes")
                .asString();
        String yours = as("AUT", "requesting-officer")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"other\": \"GEO\"}")
                .post("/notes")
                .asString();

        assertThat(mine).isNotEqualTo(yours);
    }
}
