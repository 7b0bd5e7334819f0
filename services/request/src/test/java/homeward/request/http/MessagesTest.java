package homeward.request.http;

import static homeward.request.http.TestCase.person;
import static homeward.request.http.TestCase.post;
import static homeward.request.http.TestCase.submit;
import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.journal.Journal;
import homeward.testkit.ServicePlatform;

/** What the two states write to each other, from HTTP to the case file. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class MessagesTest {

    private static final String OFFICER = "requesting-officer";
    private static final String ASKED = "requested-officer";
    private static final String CONFIRMED = """
            ["ASYLUM_OR_PROTECTION", "HEALTH", "CONVICTIONS_OR_SUSPICIONS", "BELIEF_ORIGIN_OR_OPINION", "OTHER_PERSONS"]""";

    @Inject
    Journal journal;

    @Test
    void aQuestionIsDeliveredOpenedAndAnsweredAndTheSenderHasTheEvidence() {
        String id = submit();
        String question = send("AUT", OFFICER, id, "QUESTION", "Which consulate?", null);

        JsonPath listed = list("RUS", ASKED, id);
        assertThat(listed.getString("messages[0].messageId")).isEqualTo(question);
        assertThat(listed.getString("messages[0].delivered.authority")).isNotBlank();
        assertThat(listed.getString("messages[0].retrieved")).isNull();
        assertThat(listed.prettify()).doesNotContain("consulate", "ciphertext");

        as("RUS", ASKED)
                .get(path(id) + "/" + question)
                .then()
                .statusCode(200)
                .body("text.value.body", equalTo("Which consulate?"))
                .body("message.retrieved.at", not(emptyOrNullString()));
        String answer = send("RUS", ASKED, id, "INFORMATION", "The one in Vienna.", question);

        JsonPath own = list("AUT", OFFICER, id);
        assertThat(own.getString("messages[0].answeredBy")).isEqualTo(answer);
        assertThat(own.getString("messages[0].retrieved.authority")).isNotBlank();
        JsonPath file = file("AUT", "monitor", id, 6);
        assertThat(file.getString("desk.correspondence.waiting.find { it.state == 'AUT' }.unread"))
                .isEqualTo("1");
        assertThat(file.getString("desk.correspondence.waiting.find { it.state == 'RUS' }.unanswered"))
                .isEqualTo("0");
        assertThat(file.getString("desk.correspondence.messages[0].personId")).isNull();
        assertThat(file.getList("history.type"))
                .containsExactly(
                        "ApplicationSubmitted",
                        "CorrespondenceOpened",
                        "MessageSent",
                        "MessageDelivered",
                        "MessageRetrieved",
                        "MessageSent",
                        "MessageDelivered");
    }

    @Test
    void theLedgerHasTheConfirmationAndEveryReadingOfATextAndOpeningItTwiceIsOneRetrieval() {
        String id = submit();
        String body = body(id, "INFORMATION", "The flight is booked.", null);
        long before = journal.head().position();
        String message = post("AUT", OFFICER, "/applications/" + id + "/messages", null, body)
                .statusCode(201)
                .extract()
                .path("ids.messageId[0]");
        as("RUS", ASKED).get(path(id) + "/" + message).then().statusCode(200);
        as("RUS", "consular-officer").get(path(id) + "/" + message).then().statusCode(200);

        await().untilAsserted(() -> {
            List<String> recorded = recordedAfter(before);
            assertThat(recorded).containsOnlyOnce("DisclosureConfirmed", "MessageRetrieved");
            assertThat(recorded).filteredOn("DataRead"::equals).hasSize(2);
        });
    }

    @Test
    void aMessageAboutAsylumIsNotSentByTheRequestingStateAndNothingUnconfirmedByAnybody() {
        String id = submit();
        String body = body(id, "INFORMATION", "His asylum claim is pending.", null);
        post("AUT", OFFICER, "/applications/" + id + "/messages", null, body)
                .statusCode(422)
                .body("rule", equalTo("asylum-stays-with-the-requesting-state"));
        post("AUT", OFFICER, "/applications/" + id + "/messages", null, body.replace("\"HEALTH\", ", ""))
                .statusCode(422)
                .body("rule", equalTo("confirmed-before-sending"));
    }

    @Test
    void aStrangerAndARoleWithoutLettersReadNothing() {
        String id = submit();
        String message = send("AUT", OFFICER, id, "INFORMATION", "Fictional", null);
        as("GEO", OFFICER).get(path(id)).then().statusCode(404);
        as("GEO", OFFICER).get(path(id) + "/" + message).then().statusCode(404);
        as("AUT", "monitor").get(path(id) + "/" + message).then().statusCode(403);
    }

    @Test
    void theSameRequestSendsOneMessageAndAVersionThatIsGivenIsHeldTo() {
        String id = submit();
        String body = body(id, "INFORMATION", "Fictional", null);
        for (int i = 0; i < 2; i++) {
            as("AUT", OFFICER)
                    .header("Idempotency-Key", "one")
                    .contentType("application/json")
                    .body(body)
                    .post("/applications/" + id + "/messages")
                    .then()
                    .statusCode(201);
        }
        assertThat(list("AUT", OFFICER, id).getList("messages")).hasSize(1);
        post("AUT", OFFICER, "/applications/" + id + "/messages", 1, body).statusCode(412);
        post("AUT", OFFICER, "/applications/" + id + "/messages", 2, body).statusCode(201);
    }

    private static String send(String state, String role, String id, String kind, String text, @Nullable String to) {
        ValidatableResponse sent =
                post(state, role, "/applications/" + id + "/messages", null, body(id, kind, text, to));
        return sent.statusCode(201).extract().path("ids.messageId[0]");
    }

    private static String body(String id, String kind, String text, @Nullable String inReplyTo) {
        String reply = inReplyTo == null ? "null" : "\"" + inReplyTo + "\"";
        return """
                {"personId": "%s", "kind": "%s", "inReplyTo": %s, "subject": "Fictional", "text": "%s", "confirmed": %s}
                """.formatted(person(id), kind, reply, text, CONFIRMED);
    }

    private static String path(String id) {
        return "/cases/" + id + "/messages";
    }

    private static JsonPath list(String state, String role, String id) {
        return as(state, role).get(path(id)).then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath file(String state, String role, String id, int version) {
        return as(state, role)
                .header("Prefer", "wait=20")
                .queryParam("atLeast", "correspondence-" + id + ":" + version)
                .get("/cases/" + id)
                .then()
                .statusCode(200)
                .header("Preference-Applied", "wait=20")
                .extract()
                .jsonPath();
    }

    private List<String> recordedAfter(long position) {
        List<String> types = new ArrayList<>();
        try (var commits = journal.read(position + 1)) {
            commits.forEachRemaining(commit -> commit.events().forEach(event -> types.add(event.type())));
        }
        return types;
    }
}
