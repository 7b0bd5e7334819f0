package homeward.request.http;

import static homeward.request.http.TestCase.person;
import static homeward.request.http.TestCase.post;
import static homeward.request.http.TestCase.submit;
import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import homeward.chassis.personal.Vault;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.journal.Journal;
import homeward.testkit.ServicePlatform;

/** Evidence that a state was given a message is recorded only if it was. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
@TestProfile(EvidenceTest.FewReadings.class)
class EvidenceTest {

    private static final String OFFICER = "requesting-officer";
    private static final String ASKED = "requested-officer";
    private static final String CONSUL = "consular-officer";
    private static final int READINGS = 5;

    public static final class FewReadings implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("homeward.limits.readings-per-day", Integer.toString(READINGS));
        }
    }

    @Inject
    Journal journal;

    @Inject
    Vault vault;

    @Test
    void whoeverIsRefusedTheReadingHasRetrievedNothing() {
        String id = submit();
        String person = person(id);
        String first = send(id, person, "");
        String file = stored(id, person);
        String second = send(id, person, attached(file));
        for (int i = 0; i < READINGS; i++) {
            as("RUS", ASKED).get(path(id) + "/" + first).then().statusCode(200);
        }
        long before = journal.head().position();

        as("RUS", ASKED).get(path(id) + "/" + second).then().statusCode(429).body("rule", equalTo("daily-limit"));
        as("RUS", ASKED)
                .get(path(id) + "/" + second + "/attachments/" + file)
                .then()
                .statusCode(429);
        assertThat(recordedAfter(before)).doesNotContain("MessageDelivered", "MessageRetrieved");
    }

    @Test
    void whatCannotBeOpenedAnyMoreIsNotRetrieved() {
        String id = submit();
        String person = person(id);
        String message = send(id, person, "");
        vault.erase(PersonId.of(person), new StateCode("RUS"));
        long before = journal.head().position();

        as("RUS", CONSUL).get(path(id) + "/" + message).then().statusCode(200);

        assertThat(recordedAfter(before)).doesNotContain("MessageDelivered", "MessageRetrieved");
    }

    @Test
    void whoeverAsksForTheHeadersOnlyIsGivenNothing() {
        String id = submit();
        String person = person(id);
        String file = stored(id, person);
        String message = send(id, person, attached(file));
        long before = journal.head().position();

        for (String asked : List.of("", "/" + message, "/" + message + "/attachments/" + file)) {
            as("RUS", CONSUL).head(path(id) + asked).then().statusCode(405).header("Allow", equalTo("GET"));
        }
        assertThat(recordedAfter(before)).doesNotContain("MessageDelivered", "MessageRetrieved", "DataRead");
    }

    private static String path(String id) {
        return "/cases/" + id + "/messages";
    }

    private static String send(String id, String person, String attachments) {
        String body = """
                {"personId": "%s", "kind": "INFORMATION", "subject": "Fictional", "text": "Fictional",
                 "confirmed": ["ASYLUM_OR_PROTECTION", "HEALTH", "CONVICTIONS_OR_SUSPICIONS", "BELIEF_ORIGIN_OR_OPINION",
                               "OTHER_PERSONS"]%s}
                """.formatted(person, attachments);
        return post("AUT", OFFICER, "/applications/" + id + "/messages", null, body)
                .statusCode(201)
                .extract()
                .path("ids.messageId[0]");
    }

    private static String attached(String file) {
        return ", \"attachments\": [{\"attachmentId\": \"" + file + "\", \"title\": \"Fictional\"}]";
    }

    private static String stored(String id, String person) {
        return as("AUT", OFFICER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/octet-stream")
                .body("%PDF-1.7\nfictional\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))
                .post("/applications/" + id + "/attachments?persons=" + person)
                .then()
                .statusCode(201)
                .extract()
                .path("attachmentId");
    }

    private List<String> recordedAfter(long position) {
        List<String> types = new ArrayList<>();
        try (var commits = journal.read(position + 1)) {
            commits.forEachRemaining(commit -> commit.events().forEach(event -> types.add(event.type())));
        }
        return types;
    }
}
