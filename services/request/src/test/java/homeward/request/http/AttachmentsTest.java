package homeward.request.http;

import static homeward.request.http.TestCase.person;
import static homeward.request.http.TestCase.post;
import static homeward.request.http.TestCase.submit;
import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import com.mongodb.client.MongoDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

import homeward.chassis.attachments.Upkeep;
import homeward.chassis.personal.Vault;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.journal.Journal;
import homeward.testkit.ServicePlatform;

/** Files of messages: from an officer of one state to an officer of the other, and gone with a person's data. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class AttachmentsTest {

    private static final String OFFICER = "requesting-officer";
    private static final String ASKED = "requested-officer";
    private static final int MIB = 1 << 20;

    @Inject
    Journal journal;

    @Inject
    MongoDatabase database;

    @Inject
    Vault vault;

    @Inject
    Upkeep upkeep;

    @Test
    void aFileIsStoredSentAndOpenedByTheOtherStateAsItWas() {
        String id = submit();
        byte[] pdf = pdf(3 * MIB);
        String file = stored(id, pdf);
        String message = send(id, file);
        String path = "/cases/" + id + "/messages/" + message;
        long before = journal.head().position();

        byte[] opened = as("RUS", ASKED)
                .get(path + "/attachments/" + file)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/pdf"))
                .header("Content-Disposition", equalTo("attachment; filename=\"" + file + ".pdf\""))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Length", equalTo(Integer.toString(pdf.length)))
                .extract()
                .asByteArray();
        assertThat(opened).isEqualTo(pdf);
        assertThat(recordedAfter(before)).contains("MessageRetrieved", "DataRead");

        as("RUS", ASKED)
                .get(path)
                .then()
                .statusCode(200)
                .body("message.attachments[0].attachmentId", equalTo(file))
                .body("message.attachments[0].type", equalTo("PDF"))
                .body("message.attachments[0].scan", equalTo("NOT_SCANNED"))
                .body("message.attachments[0].title.value", equalTo("Scan of a fictional letter"));
        as("GEO", ASKED).get(path + "/attachments/" + file).then().statusCode(404);
        as("AUT", "monitor").get(path + "/attachments/" + file).then().statusCode(403);
    }

    @Test
    void aFileIsGivenToWhoeverAcceptsItsTypeOrBytes() {
        String id = submit();
        String file = stored(id, pdf(100));
        String path = "/cases/" + id + "/messages/" + send(id, file) + "/attachments/" + file;

        for (String accepted : List.of(
                "application/pdf", "application/octet-stream", "application/*", "*/*", "image/png, application/pdf")) {
            as("RUS", ASKED)
                    .header("Accept", accepted)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", startsWith("application/pdf"));
        }
        as("RUS", ASKED).header("Accept", "text/html").get(path).then().statusCode(406);
        as("RUS", ASKED)
                .header("Accept", "application/pdf")
                .get("/cases/" + id)
                .then()
                .statusCode(406);
    }

    @Test
    void whatIsStoredIsCiphertext() {
        String id = submit();
        String marker = "fictional-" + UUID.randomUUID();
        stored(id, ("%PDF-1.7\n" + marker + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        List<String> chunks = new ArrayList<>();
        for (Document chunk : database.getCollection("attachment-chunks").find()) {
            chunks.add(new String(chunk.get("bytes", Binary.class).getData(), StandardCharsets.ISO_8859_1));
        }
        assertThat(chunks).isNotEmpty().noneMatch(chunk -> chunk.contains(marker));
        for (Document known : database.getCollection("attachments").find()) {
            assertThat(known.toJson()).doesNotContain(marker);
        }
    }

    @Test
    void aFileIsWhatItsContentSaysAndAnythingElseIsRefused() {
        String id = submit();
        long chunks = chunks();
        upload("AUT", OFFICER, id, person(id), "<html>fictional</html>".getBytes(StandardCharsets.US_ASCII))
                .statusCode(422)
                .body("rule", equalTo("file-type-accepted"));
        upload("AUT", OFFICER, id, person(id), "%PDF-1.7\nfictional".getBytes(StandardCharsets.US_ASCII))
                .statusCode(422)
                .body("rule", equalTo("file-well-formed"));
        as("AUT", OFFICER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/pdf")
                .body(pdf(100))
                .post("/applications/" + id + "/attachments?persons=" + person(id))
                .then()
                .statusCode(415);
        assertThat(chunks()).as("nothing is left of them").isEqualTo(chunks);
    }

    @Test
    void aFileAboveTheLimitIsRefusedAnnouncedOrNot() {
        String id = submit();
        long chunks = chunks();
        upload("AUT", OFFICER, id, person(id), pdf(20 * MIB + 1))
                .statusCode(400)
                .body("field", equalTo("body"))
                .body("detail", containsString("20480 KiB"));
        assertThat(chunks()).isEqualTo(chunks);
        upload("AUT", OFFICER, id, person(id), pdf(20 * MIB)).statusCode(201);
    }

    @Test
    void aFileConcernsPersonsOfItsCaseAndIsStoredOnceForTheSameRequest() {
        String id = submit();
        String person = person(id);
        upload("AUT", OFFICER, id, UUID.randomUUID().toString(), pdf(100))
                .statusCode(400)
                .body("field", equalTo("persons"));
        upload("GEO", OFFICER, id, person, pdf(100)).statusCode(404);
        String first =
                uploadAs("same", id, person, pdf(100)).statusCode(201).extract().path("attachmentId");
        String second =
                uploadAs("same", id, person, pdf(100)).statusCode(201).extract().path("attachmentId");
        assertThat(second).isEqualTo(first);
        uploadAs("same", id, person, pdf(101)).statusCode(422).body("rule", equalTo("idempotency-key-reused"));
    }

    @Test
    void aFileThatTheOtherStateHasStoredIsNotSent() {
        String id = submit();
        String file = stored(id, pdf(100));
        post("RUS", ASKED, "/applications/" + id + "/messages", null, body(id, file))
                .statusCode(400)
                .body("field", equalTo("attachments[0].attachmentId"));
    }

    @Test
    void withAPersonErasedByOneStateItOpensItNoMoreAndErasedByAllTheFileIsGone() {
        String id = submit();
        byte[] pdf = pdf(MIB);
        String file = stored(id, pdf);
        String path = "/cases/" + id + "/messages/" + send(id, file) + "/attachments/" + file;
        PersonId person = PersonId.of(person(id));
        long chunks = chunks();

        vault.erase(person, new StateCode("RUS"));
        as("RUS", ASKED).get(path).then().statusCode(409).body("rule", equalTo("personal-data-erased"));
        assertThat(as("AUT", OFFICER).get(path).then().statusCode(200).extract().asByteArray())
                .isEqualTo(pdf);

        vault.erase(person, new StateCode("AUT"));
        upkeep.round();
        as("AUT", OFFICER).get(path).then().statusCode(409).body("rule", equalTo("personal-data-erased"));
        assertThat(chunks()).isLessThanOrEqualTo(chunks - 4);
        assertThat(database.getCollection("attachments").countDocuments(new Document("_id", file)))
                .isZero();
    }

    /** Stored chunks, of a file or of what an interrupted upload left. */
    private long chunks() {
        return database.getCollection("attachment-chunks").countDocuments();
    }

    private static String stored(String id, byte[] file) {
        return upload("AUT", OFFICER, id, person(id), file)
                .statusCode(201)
                .extract()
                .path("attachmentId");
    }

    private static ValidatableResponse upload(String state, String role, String id, String persons, byte[] file) {
        return uploaded(state, role, UUID.randomUUID().toString(), id, persons, file);
    }

    private static ValidatableResponse uploadAs(String key, String id, String persons, byte[] file) {
        return uploaded("AUT", OFFICER, key, id, persons, file);
    }

    private static ValidatableResponse uploaded(
            String state, String role, String key, String id, String persons, byte[] file) {
        return as(state, role)
                .header("Idempotency-Key", key)
                .contentType("application/octet-stream")
                .body(new ByteArrayInputStream(file))
                .post("/applications/" + id + "/attachments?persons=" + persons)
                .then();
    }

    private static String send(String id, String file) {
        return post("AUT", OFFICER, "/applications/" + id + "/messages", null, body(id, file))
                .statusCode(201)
                .extract()
                .path("ids.messageId[0]");
    }

    private static String body(String id, String file) {
        return """
                {"personId": "%s", "kind": "INFORMATION", "subject": "Fictional", "text": "Fictional",
                 "confirmed": ["ASYLUM_OR_PROTECTION", "HEALTH", "CONVICTIONS_OR_SUSPICIONS", "BELIEF_ORIGIN_OR_OPINION",
                               "OTHER_PERSONS"],
                 "attachments": [{"attachmentId": "%s", "title": "Scan of a fictional letter"}]}
                """.formatted(person(id), file);
    }

    /** A file that looks like PDF from outside, of incompressible content that is the same on every run. */
    private static byte[] pdf(int length) {
        var file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        byte[] end = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        byte[] content = new byte[length - file.size() - end.length];
        new Random(length).nextBytes(content);
        file.writeBytes(content);
        file.writeBytes(end);
        return file.toByteArray();
    }

    private List<String> recordedAfter(long position) {
        List<String> types = new ArrayList<>();
        try (var commits = journal.read(position + 1)) {
            commits.forEachRemaining(commit -> commit.events().forEach(event -> types.add(event.type())));
        }
        return types;
    }
}
