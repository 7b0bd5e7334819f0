package homeward.chassis.reading;

import static homeward.testkit.TestTokens.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.testkit.ServicePlatform;

/** From a command through journal, relay, Kafka and projection back to the caller. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class WholePathTest {

    @Test
    void aReaderMayWaitForItsOwnCommand() {
        Opened note = NoteCalls.open("DEU", "GEO");

        as("GEO", "requesting-officer")
                .header("Prefer", "wait=20")
                .queryParam("atLeast", stream(note) + ":1")
                .get("/notes/" + note.caseId() + "/file")
                .then()
                .statusCode(200)
                .header("Preference-Applied", "wait=20")
                .header("ETag", "\"1\"")
                .body("types", contains("NoteOpened"));
    }

    @Test
    void aReaderThatWaitedInVainIsToldSoByTheMissingHeader() {
        Opened note = NoteCalls.open("DEU", "GEO");
        as("DEU", "requesting-officer")
                .header("Prefer", "wait=20")
                .queryParam("atLeast", stream(note) + ":1")
                .get("/notes/" + note.caseId() + "/file")
                .then()
                .statusCode(200);

        as("DEU", "requesting-officer")
                .header("Prefer", "wait=0")
                .queryParam("atLeast", stream(note) + ":2")
                .get("/notes/" + note.caseId() + "/file")
                .then()
                .statusCode(200)
                .header("Preference-Applied", nullValue())
                .body("events", equalTo(1));
    }

    @Test
    void whoIsNoPartyFindsNothing() {
        Opened note = NoteCalls.open("DEU", "GEO");
        as("DEU", "requesting-officer")
                .header("Prefer", "wait=20")
                .queryParam("atLeast", stream(note) + ":1")
                .get("/notes/" + note.caseId() + "/file")
                .then()
                .statusCode(200);

        as("TUR", "requesting-officer")
                .get("/notes/" + note.caseId() + "/file")
                .then()
                .statusCode(404);
    }

    @Test
    void aMalformedWishIsRefusedByName() {
        as("DEU", "requesting-officer")
                .queryParam("atLeast", "everything")
                .get("/notes/" + UUID.randomUUID() + "/file")
                .then()
                .statusCode(400)
                .body("field", equalTo("atLeast"));
    }

    private static String stream(Opened note) {
        return "note-" + note.caseId() + "-" + note.personId();
    }
}
