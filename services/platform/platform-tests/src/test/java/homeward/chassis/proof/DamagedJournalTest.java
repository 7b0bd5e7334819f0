package homeward.chassis.proof;

import static homeward.testkit.TestOperator.management;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
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
import io.restassured.response.ValidatableResponse;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.chassis.relay.RelayService;
import homeward.chassis.relay.RelayState.Phase;
import homeward.journal.Journal;
import homeward.testkit.ServicePlatform;

/** Attacks on a journal in the store, against a running service: damage stops what it touches and nothing else. */
@QuarkusTest
@TestProfile(DamagedJournalTest.OfItsOwn.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DamagedJournalTest {

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

    private Tampering tampering;

    @BeforeEach
    void begin() {
        tampering = new Tampering(database, journal);
    }

    /** First, while the relay still publishes: the missing commits leave no trace but the records published of them. */
    @Test
    @Order(1)
    void aShortenedStreamIsDamagedAndADeletedCaseIsStillUnknownToStrangers() {
        Opened shortened = written();
        Opened deleted = NoteCalls.open("DEU", "GEO");
        Opened other = NoteCalls.open("DEU", "GEO");
        long head = journal.head().position();
        await().atMost(SOON).until(() -> relay.state().published() >= head);

        long first = tampering.deleteLast(stream(shortened));
        long second = tampering.deleteLast(stream(deleted));

        awaitDamageAt(first);
        awaitDamageAt(second);
        awaitRefusal(shortened);
        awaitRefusal(deleted);
        write("AUT", deleted, "\"1\"").statusCode(404);
        write(other, "\"1\"").statusCode(201);
        management().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void nothingIsDecidedOnAStreamWithAChangedPayload() {
        Opened note = written();
        long position = tampering.alterLast(stream(note));

        refused(note, "\"2\"").body("detail", containsString("position " + position));

        assertDamageIsShownAt(position);
        assertOthersAreServed();
    }

    @Test
    void nothingIsDecidedOnAStreamFromWhichACommitWasDeleted() {
        Opened note = written();
        tampering.deleteFirst(stream(note));

        refused(note, "\"2\"");

        assertOthersAreServed();
    }

    @Test
    void anAppendedCommitWithTheRightHashIsNeitherBelievedNorPublished() {
        Opened note = written();
        await().atMost(SOON)
                .until(() -> relay.state().phase() == Phase.DAMAGED
                        || relay.state().published() == journal.head().position());
        long position = tampering.appendWithTheRightHash(stream(note));

        refused(note, "\"3\"").body("detail", containsString("position " + position));

        assertDamageIsShownAt(position);
        assertOthersAreServed();
        await().atMost(SOON).until(() -> relay.state().phase() == Phase.DAMAGED);
        assertThat(relay.state().published()).isLessThan(position);
    }

    @Test
    void whatNobodyReadsIsFoundByTheContinuousVerification() {
        Opened note = written();
        awaitDamageAt(tampering.alterLast(stream(note)));
    }

    @Test
    void whatIsRepairedIsForgotten() {
        Opened note = written();
        Document original = tampering.last(stream(note));
        long position = tampering.alterLast(stream(note));
        awaitDamageAt(position);

        tampering.put(original);

        await().atMost(SOON)
                .until(() -> !management().get("/q/health/well").asString().contains("\"position " + position + "\""));
        write(note, "\"2\"").statusCode(201);
    }

    private static void awaitDamageAt(long position) {
        await().atMost(SOON)
                .until(() -> management().get("/q/health/well").asString().contains("\"position " + position + "\""));
    }

    /** The gap is noticed before the records say which streams it is in; a version that is never right writes nothing. */
    private static void awaitRefusal(Opened note) {
        await().atMost(SOON).until(() -> write(note, "\"99\"").extract().statusCode() == 503);
        refused(note, "\"99\"");
    }

    private static Opened written() {
        Opened note = NoteCalls.open("DEU", "GEO");
        write(note, "\"1\"").statusCode(201);
        return note;
    }

    private static ValidatableResponse write(Opened note, String version) {
        return write("DEU", note, version);
    }

    private static ValidatableResponse write(String state, Opened note, String version) {
        return NoteCalls.writing(
                        state, note, UUID.randomUUID().toString(), version, "{\"text\": \"more\", \"stars\": 1}")
                .then();
    }

    private static ValidatableResponse refused(Opened note, String version) {
        return write(note, version).statusCode(503).body("rule", equalTo("journal-damaged"));
    }

    private static String stream(Opened note) {
        return "note-" + note.caseId() + "-" + note.personId();
    }

    private static void assertDamageIsShownAt(long position) {
        assertThat(management()
                        .get("/q/health/well")
                        .then()
                        .statusCode(503)
                        .extract()
                        .asString())
                .contains("journal-intact", "position " + position);
        assertThat(management().get("/q/metrics").asString()).containsPattern("homeward_journal_damaged[^\n]* [1-9]");
    }

    private static void assertOthersAreServed() {
        write(NoteCalls.open("DEU", "GEO"), "\"1\"").statusCode(201);
        management().get("/q/health/ready").then().statusCode(200);
    }
}
