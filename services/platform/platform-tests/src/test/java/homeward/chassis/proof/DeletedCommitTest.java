package homeward.chassis.proof;

import static homeward.testkit.TestOperator.management;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.mongodb.client.MongoDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.chassis.relay.RelayService;
import homeward.journal.Journal;
import homeward.testkit.ServicePlatform;

/** Commits deleted at the end of a stream leave no trace in it; the records that were published of them do. */
@QuarkusTest
@TestProfile(DeletedCommitTest.OfItsOwn.class)
class DeletedCommitTest {

    /** A service with a journal of its own, since it stays damaged. */
    public static final class OfItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("homeward.journal.verify.pause", "PT0.5S");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ServicePlatform.class));
        }
    }

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MongoDatabase database;

    @Inject
    Journal journal;

    @Inject
    RelayService relay;

    @Test
    void aShortenedStreamIsDamagedAndADeletedCaseIsStillUnknownToStrangers() {
        Tampering tampering = new Tampering(database, journal);
        Opened shortened = NoteCalls.open("DEU", "GEO");
        Opened deleted = NoteCalls.open("DEU", "GEO");
        Opened other = NoteCalls.open("DEU", "GEO");
        write("DEU", shortened, "\"1\"").then().statusCode(201);
        long head = journal.head().position();
        await().atMost(SOON).until(() -> relay.state().published() >= head);

        long first = tampering.deleteLast(stream(shortened));
        long second = tampering.deleteLast(stream(deleted));

        awaitDamageAt(first);
        awaitDamageAt(second);
        write("DEU", shortened, "\"1\"").then().statusCode(503).body("rule", equalTo("journal-damaged"));
        write("DEU", deleted, "\"1\"").then().statusCode(503).body("rule", equalTo("journal-damaged"));
        write("AUT", deleted, "\"1\"").then().statusCode(404);
        write("DEU", other, "\"1\"").then().statusCode(201);
        management().get("/q/health/ready").then().statusCode(200);
    }

    private static void awaitDamageAt(long position) {
        await().atMost(SOON)
                .until(() -> management().get("/q/health/well").asString().contains("\"position " + position + "\""));
    }

    private static Response write(String state, Opened note, String version) {
        return NoteCalls.writing(
                state, note, UUID.randomUUID().toString(), version, "{\"text\": \"more\", \"stars\": 1}");
    }

    private static String stream(Opened note) {
        return "note-" + note.caseId() + "-" + note.personId();
    }
}
