package homeward.request.http;

import static homeward.request.http.TestCase.file;
import static homeward.request.http.TestCase.person;
import static homeward.request.http.TestCase.post;
import static homeward.request.http.TestCase.submit;
import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import homeward.events.Role;
import homeward.journal.Journal;
import homeward.journal.StoredEvent;
import homeward.testkit.ServicePlatform;

/**
 * Two cases that differ only in why the return was suspended and the application withdrawn: one for protection, one not.
 * Whatever the requested state can see of them is alike.
 */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class ProtectionStaysTest {

    private static final String OFFICER = "requesting-officer";

    @Inject
    Journal journal;

    /** A case with the positions of its commits; the answers are those that the requested state got. */
    private record Course(String caseId, List<String> commits) {}

    private Course course(String ground, String account, String withdrawal, String outcome) {
        String id = submit();
        String path = "/applications/" + id;
        String about = "{\"personId\": \"" + person(id) + "\"";
        List<String> commits = new ArrayList<>();
        String concern = about + ", \"ground\": \"" + ground + "\"" + account + "}";
        commits.add(done(post("AUT", "monitor", path + "/protection-concerns", 1, concern)
                .statusCode(201)
                .extract()
                .jsonPath()));
        commits.add(done(post("RUS", "consular-officer", path + "/protection-concerns", 2, concern)
                .statusCode(201)
                .extract()
                .jsonPath()));
        String first = file("AUT", OFFICER, id, 3).getString("application.suspensions[0].suspensionId");
        commits.add(done(post(
                        "AUT",
                        OFFICER,
                        path + "/protection-concerns/" + first + "/lifting",
                        3,
                        "{\"reason\": \"RISK_NO_LONGER_EXISTS\"}")
                .statusCode(201)
                .extract()
                .jsonPath()));
        commits.add(done(post("AUT", OFFICER, path + "/withdrawal", 4, "{\"reason\": \"" + withdrawal + "\"}")
                .statusCode(201)
                .extract()
                .jsonPath()));
        commits.add(done(post("AUT", OFFICER, path + "/closing", 5, "{\"outcome\": \"" + outcome + "\"}")
                .statusCode(201)
                .extract()
                .jsonPath()));
        return new Course(id, commits);
    }

    private static String done(JsonPath receipt) {
        return receipt.getString("commit");
    }

    @Test
    void I13_theRequestedStateSeesNoDifferenceBetweenProtectionAndAnythingElse() {
        Course asylum = course(
                "PERSECUTION",
                ", \"account\": \"He deserted and fears torture.\"",
                "PROTECTION_GRANTED",
                "STOPPED_FOR_PROTECTION");
        Course other = course("ADMINISTRATIVE", "", "ABSCONDED", "WITHDRAWN");

        for (String role : Role.ALL) {
            if (!role.equals(Role.ADMINISTRATOR)) {
                String seen = seen("RUS", role, asylum);
                assertThat(alike(seen)).as(role).isEqualTo(alike(seen("RUS", role, other)));
                assertThat(seen)
                        .as(role)
                        .doesNotContain("PERSECUTION", "deserted", "PROTECTION", "Concern", "aut-monitor");
            }
        }
        assertThat(stored(asylum)).isEqualTo(stored(other));
    }

    @Test
    void I13_aRiskFoundAndAnAppealLookLikeAConcern() {
        Course concern = suspended("/protection-concerns", "\"ground\": \"ADMINISTRATIVE\"");
        Course risk = suspended(
                "/assessments",
                "\"outcome\": \"RISK_FOUND\", \"ground\": \"PERSECUTION\", \"assessedOn\": \"2026-01-01\","
                        + " \"destination\": \"RUS\", \"transitStates\": [], \"account\": \"He deserted.\"");
        Course appeal = suspended("/appeals", "\"suspensive\": true, \"lodgedOn\": \"2026-01-01\"");

        for (Course other : List.of(risk, appeal)) {
            assertThat(stored(other)).isEqualTo(stored(concern));
            assertThat(alike(seen("RUS", "requested-officer", other, 2)))
                    .isEqualTo(alike(seen("RUS", "requested-officer", concern, 2)));
        }
    }

    private Course suspended(String how, String body) {
        String id = submit();
        String about = "{\"personId\": \"" + person(id) + "\", ";
        JsonPath receipt = post("AUT", OFFICER, "/applications/" + id + how, 1, about + body + "}")
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Course(id, List.of(done(receipt)));
    }

    @Test
    void theRequestingStateReadsWhatItHasToDecideOnAndWhoRaisedIt() {
        Course asylum = course(
                "PERSECUTION", ", \"account\": \"He deserted.\"", "PROTECTION_GRANTED", "STOPPED_FOR_PROTECTION");

        JsonPath own = file("AUT", OFFICER, asylum.caseId(), 6);
        assertThat(own.getString("desk.concerns[0].concern.value.ground")).isEqualTo("PERSECUTION");
        assertThat(own.getString("desk.concerns[0].concern.value.account")).isEqualTo("He deserted.");
        assertThat(own.getString("desk.concerns[1].concern.value.raisedBy.state"))
                .as("the officer of the requested state")
                .isEqualTo("RUS");
        assertThat(own.getString("desk.concerns[0].finding.value.reason")).isEqualTo("RISK_NO_LONGER_EXISTS");
        assertThat(own.getString("desk.ending.withdrawalReason.value")).isEqualTo("PROTECTION_GRANTED");
        assertThat(own.getString("desk.ending.closedFor.value")).isEqualTo("STOPPED_FOR_PROTECTION");
        assertThat(own.getString("desk.ending.outcome")).isEqualTo("WITHDRAWN");
        assertThat(file("AUT", "auditor", asylum.caseId(), 6).getString("desk.concerns[0].concern.value"))
                .isNull();
    }

    @Test
    void whoRaisedAConcernDoesNotLiftIt() {
        String id = submit();
        String path = "/applications/" + id + "/protection-concerns";
        post("AUT", OFFICER, path, 1, "{\"personId\": \"" + person(id) + "\", \"ground\": \"HEALTH\"}")
                .statusCode(201);
        String suspension = file("AUT", OFFICER, id, 2).getString("application.suspensions[0].suspensionId");

        assertThat(post("AUT", OFFICER, path + "/" + suspension + "/lifting", 2, "{\"reason\": \"RAISED_IN_ERROR\"}")
                        .statusCode(422)
                        .extract()
                        .<String>path("rule"))
                .isEqualTo("another-officer-decides");
    }

    private static String seen(String state, String role, Course course) {
        return seen(state, role, course, 6);
    }

    private static String seen(String state, String role, Course course, int version) {
        file(state, role, course.caseId(), version);
        return as(state, role)
                .queryParam("personalData", true)
                .get("/cases/" + course.caseId())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** What the journal holds, and so what is on Kafka: types, metadata and sizes. */
    private String stored(Course course) {
        StringBuilder all = new StringBuilder();
        for (String commit : course.commits()) {
            for (StoredEvent event :
                    journal.findCommit(UUID.fromString(commit)).orElseThrow().events()) {
                all.append(event.type())
                        .append(' ')
                        .append(event.payload().length)
                        .append(' ')
                        .append(alike(new String(event.meta(), StandardCharsets.UTF_8)))
                        .append('\n');
            }
        }
        return all.toString();
    }

    /** The text without ids, times, digests and positions, which are never the same. */
    private static String alike(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "time")
                .replaceAll("\"digest\":\"[0-9a-f]*\"", "digest")
                .replaceAll("\"traceparent\":\"[^\"]*\"", "trace")
                .replaceAll("\"position\":\\d+", "position");
    }
}
