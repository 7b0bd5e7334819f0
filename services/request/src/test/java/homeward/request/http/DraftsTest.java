package homeward.request.http;

import static homeward.request.http.TestCase.FORM;
import static homeward.request.http.TestCase.post;
import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import com.mongodb.client.MongoDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import homeward.chassis.personal.Vault;
import homeward.events.PersonId;
import homeward.journal.Journal;
import homeward.testkit.ServicePlatform;

/** What is begun and not sent stays at home, sealed, and goes when it is sent or given up. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class DraftsTest {

    private static final String OFFICER = "requesting-officer";

    @Inject
    Journal journal;

    @Inject
    MongoDatabase database;

    @Inject
    Vault vault;

    @Test
    void aDraftIsReadByTheOwnStateAloneAndEachReadingIsInTheLedger() {
        String id = begin("one");
        long before = journal.head().position();

        open("AUT", id).statusCode(200).body("content", equalTo("one")).body("draft.version", equalTo(1));

        try (var commits = journal.read(before + 1)) {
            List<String> entries = new ArrayList<>();
            commits.forEachRemaining(
                    commit -> entries.add(commit.events().getFirst().type()));
            assertThat(entries).containsExactly("DataRead");
        }
        open("RUS", id).statusCode(404);
        as("RUS", OFFICER).delete("/drafts/" + id).then().statusCode(404);
        save("RUS", id, 1, "theirs").statusCode(404);
        assertThat(as("RUS", OFFICER)
                        .get("/drafts")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("drafts.draftId"))
                .doesNotContain(id);
    }

    @Test
    void nothingOfTheContentIsInTheStoreInTheClear() {
        String id = begin("Айгүл was here");

        assertThat(database.getCollection("drafts")
                        .find(new Document("_id", id))
                        .first()
                        .toJson())
                .contains("label")
                .doesNotContain("Айгүл", "was here");
    }

    @Test
    void whoSavesOnAnOldVersionOverwritesNobody() {
        String id = begin("first");

        save("AUT", id, 1, "second").statusCode(200).body("version", equalTo(2));
        save("AUT", id, 1, "second").statusCode(200).body("version", equalTo(2));
        save("AUT", id, 1, "other").statusCode(412);
        save("AUT", id, 1, "AT-2", "second").statusCode(412);

        open("AUT", id).body("content", equalTo("second"));
    }

    @Test
    void aRepeatedBeginningIsTheSameDraft() {
        String key = UUID.randomUUID().toString();
        String id = begin(key, "same");

        assertThat(begin(key, "same")).isEqualTo(id);
        save("AUT", id, 1, "more").statusCode(200);
        assertThat(begin(key, "same")).as("after it was saved").isEqualTo(id);
        open("AUT", id).body("content", equalTo("more"));
    }

    @Test
    void aDraftThatIsRemovedCannotBeReadOrBegunAgain() {
        String key = UUID.randomUUID().toString();
        String id = begin(key, "gone");

        as("AUT", OFFICER).delete("/drafts/" + id).then().statusCode(200);

        open("AUT", id).statusCode(404);
        beginning(key, "gone").statusCode(409).body("rule", equalTo("draft-removed"));
        assertThat(vault.holders(PersonId.of(id)).orElseThrow().copies())
                .as("the key is destroyed")
                .isEmpty();
    }

    @Test
    void anApplicationTakesTheDraftThatItWasWithIt() {
        String id = begin("sent");

        post("AUT", OFFICER, "/applications?draft=" + id, null, FORM).statusCode(201);

        open("AUT", id).statusCode(404);
    }

    @Test
    void whoeverSendsADraftOnceMoreOpensNoSecondCase() {
        String id = begin("sent by two");
        String key = UUID.randomUUID().toString();
        String caseId = send(key, id).statusCode(201).extract().path("caseId");

        send(key, id).statusCode(201).body("caseId", equalTo(caseId));
        send(UUID.randomUUID().toString(), id).statusCode(409).body("rule", equalTo("application-submitted"));
        post("RUS", OFFICER, "/applications?draft=" + id, null, FORM)
                .statusCode(403)
                .body("rule", equalTo("requesting-side-only"));
    }

    private static ValidatableResponse send(String key, String draft) {
        return as("AUT", OFFICER)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(FORM)
                .post("/applications?draft=" + draft)
                .then();
    }

    @Test
    void anApplicationThatIsRefusedLeavesTheDraft() {
        String id = begin("kept");

        post("AUT", OFFICER, "/applications?draft=" + id, null, FORM.replace("EU-RUS-2006", "NO-SUCH-TREATY"))
                .statusCode(400);

        open("AUT", id).statusCode(200);
    }

    @Test
    void onlyRequestingOfficersWriteDrafts() {
        as("AUT", "requested-officer").get("/drafts").then().statusCode(403);
    }

    private static String begin(String content) {
        return begin(UUID.randomUUID().toString(), content);
    }

    private static String begin(String key, String content) {
        return beginning(key, content).statusCode(201).extract().path("draftId");
    }

    private static ValidatableResponse beginning(String key, String content) {
        return as("AUT", OFFICER)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"label\": \"AT-1\", \"content\": \"" + content + "\"}")
                .post("/drafts")
                .then();
    }

    private static ValidatableResponse open(String state, String id) {
        return as(state, OFFICER).get("/drafts/" + id).then();
    }

    private static ValidatableResponse save(String state, String id, int version, String content) {
        return save(state, id, version, "AT-1", content);
    }

    private static ValidatableResponse save(String state, String id, int version, String label, String content) {
        return as(state, OFFICER)
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body("{\"label\": \"" + label + "\", \"content\": \"" + content + "\"}")
                .put("/drafts/" + id)
                .then();
    }
}
