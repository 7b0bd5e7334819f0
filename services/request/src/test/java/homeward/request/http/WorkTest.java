package homeward.request.http;

import static homeward.request.http.TestCase.file;
import static homeward.request.http.TestCase.person;
import static homeward.request.http.TestCase.post;
import static homeward.request.http.TestCase.submit;
import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import homeward.testkit.ServicePlatform;
import homeward.testkit.TestTime;

/** What waits for whom, from HTTP through journal and broker. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class WorkTest {

    private static final String OFFICER = "requesting-officer";
    private static final String ASKED = "requested-officer";

    private static RequestSpecification since(RequestSpecification request, String id, int version) {
        return request.header("Prefer", "wait=20").queryParam("atLeast", "application-" + id + ":" + version);
    }

    private static JsonPath work(String state, String role, String id, int version, Map<String, ?> filters) {
        return since(as(state, role), id, version)
                .queryParam("size", 200)
                .queryParams(filters)
                .get("/work")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String received() {
        return "{\"receivedAt\": \"%s\"}".formatted(TestTime.NOW);
    }

    @Test
    void aReplyIsDueByTheRequestedStateWithItsRuleAndInTheTimeOfBothStates() {
        String id = submit();
        post("RUS", ASKED, "/applications/" + id + "/receipt", 1, received()).statusCode(201);

        JsonPath seen = work("RUS", ASKED, id, 3, Map.of("waitsFor", "ME", "due", "ANY"));
        String item = "work.find { it.caseId == '" + id + "' }";
        assertThat(seen.getString(item + ".direction")).isEqualTo("INCOMING");
        assertThat(seen.getList(item + ".tasks.what")).containsExactly("REPLY_LIMIT_ENDS");
        String task = item + ".tasks[0]";
        assertThat(seen.getList(task + ".states")).containsExactly("RUS");
        assertThat(seen.getBoolean(task + ".mine")).isTrue();
        assertThat(seen.getBoolean(task + ".overdue")).isFalse();
        assertThat(seen.getString(task + ".basis.article")).isEqualTo("11(2)");
        assertThat(seen.getInt(task + ".counted.amount")).isEqualTo(25);
        assertThat(seen.getString(task + ".counted.unit")).isEqualTo("CALENDAR_DAYS");
        assertThat(seen.getString(task + ".since")).isNotNull();
        assertThat(seen.getString(task + ".due")).isEqualTo("2026-04-04T21:00:00Z");
        assertThat(seen.getList(task + ".local.state")).containsExactly("AUT", "RUS");
        assertThat(seen.getList(task + ".local.at"))
                .containsExactly("2026-04-04T23:00:00+02:00", "2026-04-05T00:00:00+03:00");

        assertThat(work("AUT", OFFICER, id, 3, Map.of("waitsFor", "PARTNER", "partner", "RUS"))
                        .getList("work.caseId"))
                .contains(id);
        assertThat(work("AUT", OFFICER, id, 3, Map.of("waitsFor", "ME")).getList("work.caseId"))
                .doesNotContain(id);
    }

    @Test
    void aConcernIsTheRequestingStatesAloneAndForThoseWhoMayKnowOfIt() {
        String id = submit();
        String about =
                "{\"personId\": \"%s\", \"ground\": \"PERSECUTION\", \"account\": \"said so\"}".formatted(person(id));
        post("AUT", "monitor", "/applications/" + id + "/protection-concerns", 1, about)
                .statusCode(201);

        String item = "work.find { it.caseId == '" + id + "' }";
        JsonPath own = work("AUT", OFFICER, id, 2, Map.of("concern", true));
        assertThat(own.getList(item + ".concerns.what")).containsExactly("SUSPENSION_TO_BE_DECIDED");
        assertThat(work("AUT", "transport-coordinator", id, 2, Map.of("waitsFor", "ME"))
                        .getList("work.caseId"))
                .contains(id);
        JsonPath monitor = work("AUT", "monitor", id, 2, Map.of());
        assertThat(monitor.getList(item + ".concerns")).isEmpty();
        assertThat(work("AUT", "monitor", id, 2, Map.of("concern", true)).getList("work"))
                .isEmpty();
        JsonPath partner = work("RUS", ASKED, id, 2, Map.of());
        assertThat(partner.getList(item + ".concerns")).isEmpty();
        assertThat(partner.getList(item + ".tasks.what")).containsExactly("RECEIPT_TO_BE_CONFIRMED");
        for (boolean concern : List.of(true, false)) {
            assertThat(work("RUS", ASKED, id, 2, Map.of("concern", concern)).getList("work"))
                    .isEmpty();
        }
    }

    @Test
    void theListIsReadPageByPageWithItsTotal() {
        List<String> ids = List.of(submit(), submit(), submit());
        ids.forEach(id -> file("AUT", OFFICER, id, 1));
        since(as("AUT", OFFICER), ids.getLast(), 1).get("/work").then().statusCode(200);
        List<String> seen = new ArrayList<>();
        String cursor = null;
        int total;
        do {
            RequestSpecification request = since(as("AUT", OFFICER), ids.getLast(), 1)
                    .queryParam("sort", "-opened")
                    .queryParam("size", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page =
                    request.get("/work").then().statusCode(200).extract().jsonPath();
            assertThat(page.getList("work")).hasSizeBetween(1, 2);
            total = page.getInt("total.count");
            seen.addAll(page.getList("work.caseId", String.class));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().containsAll(ids).hasSize(total);
        as("DEU", OFFICER)
                .get("/work")
                .then()
                .statusCode(200)
                .body("work.size()", equalTo(0))
                .body("total.count", equalTo(0));
    }

    @Test
    void anInvalidQueryIsRefused() {
        String id = submit();
        submit();
        since(as("AUT", OFFICER), id, 1).get("/work").then().statusCode(200);
        Map.of(
                        "waitsFor", "YOU",
                        "direction", "BOTH",
                        "partner", "Russia",
                        "stage", "LOST",
                        "due", "SOON",
                        "kind", "FAST",
                        "minor", "yes",
                        "concern", "1",
                        "sort", "reference",
                        "cursor", "nonsense")
                .forEach((name, value) -> as("AUT", OFFICER)
                        .queryParam(name, value)
                        .get("/work")
                        .then()
                        .statusCode(400)
                        .body("field", equalTo(name)));
        as("AUT", OFFICER).queryParam("size", 201).get("/work").then().statusCode(400);
        as("AUT", OFFICER)
                .queryParam("page", 1)
                .get("/work")
                .then()
                .statusCode(400)
                .body("field", equalTo("page"));
        as("AUT", "administrator").get("/work").then().statusCode(403);
    }

    private static JsonPath done(String state, String role, String path, String body) {
        return as(state, role)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void workIsDividedWithinAStateAndSeenByItAlone() {
        String id = submit();
        String other = submit();
        file("AUT", OFFICER, id, 1);
        file("AUT", OFFICER, other, 1);
        String both = "{\"cases\": [\"%s\", \"%s\"], \"to\": {\"team\": \"second floor\"}}".formatted(id, other);
        assertThat(done("AUT", OFFICER, "/work/assignments", both).getInt("cases"))
                .isEqualTo(2);
        String officer = "{\"cases\": [\"%s\"], \"to\": {\"officer\": \"o-1\"}}".formatted(id);
        done("AUT", OFFICER, "/work/assignments", officer);

        assertThat(work("AUT", OFFICER, id, 1, Map.of("assigned", "officer:o-1"))
                        .getList("work.caseId"))
                .containsExactly(id);
        JsonPath team = work("AUT", "monitor", id, 1, Map.of("assigned", "team:second floor"));
        assertThat(team.getList("work.caseId")).containsExactly(other);
        assertThat(team.getString("work[0].assigned.team")).isEqualTo("second floor");
        assertThat(work("AUT", OFFICER, id, 1, Map.of("assigned", "NOBODY")).getList("work.caseId"))
                .doesNotContain(id, other);
        JsonPath partner = work("RUS", ASKED, id, 1, Map.of("assigned", "NOBODY"));
        assertThat(partner.getList("work.caseId")).contains(id, other);
        assertThat(partner.getList("work.findAll { it.assigned != null }")).isEmpty();

        String away = "{\"from\": {\"officer\": \"o-1\"}, \"to\": {\"officer\": \"o-2\"}}";
        assertThat(done("RUS", ASKED, "/work/reassignments", away).getInt("cases"))
                .isZero();
        assertThat(done("AUT", "administrator", "/work/reassignments", away).getInt("cases"))
                .isEqualTo(1);
        assertThat(work("AUT", OFFICER, id, 1, Map.of("assigned", "officer:o-2"))
                        .getList("work.caseId"))
                .containsExactly(id);
        as("DEU", OFFICER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(both)
                .post("/work/assignments")
                .then()
                .statusCode(404);
    }

    @Test
    void aViewIsSavedForOneOfficerUntilItIsTakenAway() {
        String view = "{\"name\": \"late\", \"query\": \"due=OVERDUE\"}";
        assertThat(done("AUT", OFFICER, "/work/views", view).getList("views.name"))
                .contains("late");
        assertThat(as("AUT", OFFICER).get("/work/views").jsonPath().getString("views.find { it.name == 'late' }.query"))
                .isEqualTo("due=OVERDUE");
        assertThat(as("RUS", ASKED).get("/work/views").jsonPath().getList("views"))
                .isEmpty();
        assertThat(done("AUT", OFFICER, "/work/views", "{\"name\": \"late\"}").getList("views.name"))
                .doesNotContain("late");
        for (String query : List.of("due=LATER", "name=Alex", "due", "due=DAY&due=WEEK", "assigned=%zz")) {
            as("AUT", OFFICER)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType("application/json")
                    .body("{\"name\": \"other\", \"query\": \"%s\"}".formatted(query))
                    .post("/work/views")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("query"));
        }
    }
}
