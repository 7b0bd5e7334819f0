package homeward.request.http;

import static homeward.request.http.TestCase.FORM;
import static homeward.request.http.TestCase.file;
import static homeward.request.http.TestCase.person;
import static homeward.request.http.TestCase.post;
import static homeward.request.http.TestCase.submit;
import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import homeward.testkit.CaseLists;
import homeward.testkit.ServicePlatform;
import homeward.testkit.TestTime;

/** From HTTP through journal and broker to the case file. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class ReadmissionTest {

    private static final String OFFICER = "requesting-officer";
    private static final String ASKED = "requested-officer";

    @Test
    void anApplicationIsReceivedApprovedAndClosedAndBothSidesReadItInTheCaseFile() {
        String id = submit();
        String path = "/applications/" + id;
        String about = "{\"personId\": \"" + person(id) + "\"}";

        post("RUS", ASKED, path + "/receipt", 1, received()).statusCode(201).body("version", equalTo(3));
        post("RUS", ASKED, path + "/approvals", 3, about).statusCode(201);
        post("AUT", OFFICER, path + "/closing", 4, "{\"outcome\": \"RETURNED\"}")
                .statusCode(409)
                .body("rule", equalTo("handover-not-learned"));
        String end = "{\"outcome\": \"WITHDRAWN\", \"withdrawal\": \"LEFT_ON_OWN_INITIATIVE\"}";
        post("AUT", OFFICER, path + "/closing", 4, end).statusCode(201);

        var seen = file("RUS", ASKED, id, 6);
        assertThat(seen.getString("application.stage")).isEqualTo("CLOSED");
        assertThat(seen.getString("desk.ending.outcome")).isEqualTo("WITHDRAWN");
        assertThat(seen.getString("application.persons[0].answer.reply")).isEqualTo("APPROVED");
        assertThat(seen.getString("application.persons[0].answer.basis.article"))
                .isEqualTo("11(5)");
        assertThat(seen.getString("application.persons[0].details.value.surname"))
                .isEqualTo("SAMPLE");
        assertThat(seen.getList("history.type"))
                .containsExactly(
                        "ApplicationSubmitted",
                        "ReceiptConfirmed",
                        "ReplyLimitSet",
                        "ReadmissionApproved",
                        "ApplicationWithdrawn",
                        "CaseClosed");
        assertThat(seen.getInt("versions.application-" + id)).isEqualTo(6);
        assertThat(CaseLists.at("CLOSED", "RUS", ASKED)).contains(id);
        assertThat(CaseLists.at("SUBMITTED", "RUS", ASKED)).doesNotContain(id);
    }

    @Test
    void theCaseFileSaysWhatIsDue() {
        String id = submit();
        post("RUS", ASKED, "/applications/" + id + "/receipt", 1, received()).statusCode(201);

        var seen = file("AUT", OFFICER, id, 3);
        assertThat(seen.getList("due.what")).containsExactly("REPLY_LIMIT_ENDS");
        assertThat(seen.getString("due[0].due"))
                .as("the end of the 25th day, in Moscow")
                .isEqualTo("2026-04-04T21:00:00Z");
    }

    @Test
    void specialCircumstancesAreForTheDoctorAndForNoEscortLeaderWithoutATransfer() {
        String id = submit();
        String health = "application.persons[0].circumstances.value.stateOfHealth";
        assertThat(file("AUT", "monitor", id, 1).getString("application.persons[0].details.value"))
                .isNull();
        for (String role : List.of(OFFICER, "monitor", "escort-leader")) {
            assertThat(file("AUT", role, id, 1).getString(health)).as(role).isNull();
        }
        assertThat(file("AUT", "medical-officer", id, 1).getString(health)).isEqualTo("Needs insulin");
    }

    @Test
    void I20_aStateFindsOnlyItsOwnCasesByStage() {
        String id = submit();
        file("AUT", OFFICER, id, 1);
        as("AUT", OFFICER)
                .queryParam("stage", "SUBMITTED")
                .queryParam("size", 200)
                .get("/cases")
                .then()
                .statusCode(200)
                .body("cases.caseId", hasItem(id));
        as("AUT", OFFICER)
                .queryParam("stage", "CLOSED")
                .queryParam("size", 200)
                .get("/cases")
                .then()
                .body("cases.caseId", not(hasItem(id)));
        as("DEU", OFFICER).get("/cases").then().statusCode(200).body("cases.size()", equalTo(0));
        as("DEU", OFFICER).get("/cases/" + id).then().statusCode(404);
        post("DEU", OFFICER, "/applications/" + id + "/withdrawal", 1, "{\"reason\": \"ABSCONDED\"}")
                .statusCode(404);
    }

    @Test
    void theListIsReadPageByPage() {
        List<String> ids = List.of(submit(), submit(), submit());
        ids.forEach(id -> file("AUT", OFFICER, id, 1));
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = cases("sort", "-opened", "size", "2", "cursor", cursor == null ? "" : cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(page.getList("cases")).hasSizeBetween(1, 2);
            seen.addAll(page.getList("cases.caseId", String.class));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().containsAll(ids);
    }

    @Test
    void anInvalidQueryIsRefused() {
        submit();
        String id = submit();
        file("AUT", OFFICER, id, 1);
        cases("stge", "CLOSED").statusCode(400).body("field", equalTo("stge"));
        cases("stage", "LOST").statusCode(400).body("field", equalTo("stage"));
        cases("sort", "reference").statusCode(400).body("field", equalTo("sort"));
        cases("cursor", "nonsense").statusCode(400).body("field", equalTo("cursor"));
        cases("size", "201").statusCode(400).body("field", equalTo("size"));
        String newest = cases("size", "1").extract().path("next");
        assertThat(newest).isNotNull();
        cases("sort", "opened", "cursor", newest).statusCode(400).body("field", equalTo("cursor"));
        as("AUT", OFFICER)
                .get("/cases/" + id + "?personaldata=true")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("personaldata"));
        post("RUS", ASKED, "/applications/" + id + "/receipt?dry=true", 1, received())
                .statusCode(400)
                .body("field", equalTo("dry"));
    }

    private static ValidatableResponse cases(String... parameters) {
        RequestSpecification request = as("AUT", OFFICER);
        for (int i = 0; i < parameters.length; i += 2) {
            if (!parameters[i + 1].isEmpty()) {
                request.queryParam(parameters[i], parameters[i + 1]);
            }
        }
        return request.get("/cases").then();
    }

    @Test
    void aRefusalWithoutAReasonNamesTheRule() {
        String id = submit();
        String body = "{\"personId\": \"" + person(id) + "\", \"reasons\": []}";
        post("RUS", ASKED, "/applications/" + id + "/refusals", 1, body)
                .statusCode(422)
                .body("rule", equalTo("refusal-needs-a-reason"));
    }

    @Test
    void anExtensionBeyondTheTreatysMaximumNamesTheArticle() {
        String id = submit();
        String path = "/applications/" + id;
        post("RUS", ASKED, path + "/receipt", 1, received()).statusCode(201);
        String body = "{\"due\": \"%s\", \"reasons\": [\"LEGAL_OBSTACLE\"]}"
                .formatted(TestTime.NOW.plus(70, ChronoUnit.DAYS));
        post("RUS", ASKED, path + "/extensions", 3, body)
                .statusCode(422)
                .body("rule", equalTo("extension-within-treaty-maximum"))
                .body("basis.article", equalTo("11(2)"));
    }

    @Test
    void statesAndRolesAreSeparated() {
        String id = submit();
        String about = "{\"personId\": \"" + person(id) + "\"}";
        post("AUT", OFFICER, "/applications/" + id + "/approvals", 1, about).statusCode(403);
        post("AUT", ASKED, "/applications/" + id + "/approvals", 1, about)
                .statusCode(403)
                .body("rule", equalTo("requested-side-only"));
        post("RUS", OFFICER, "/applications", null, FORM).statusCode(403).body("rule", equalTo("requesting-side-only"));
    }

    @Test
    void anInvalidFormIsRefusedWithTheNameOfTheField() {
        post("AUT", OFFICER, "/applications", null, FORM.replace("\"1990-04\"", "\"April 1990\""))
                .statusCode(400)
                .body("field", equalTo("persons[0].details.dateOfBirth"));
        post("AUT", OFFICER, "/applications", null, FORM.replace("EU-RUS-2006", "NO-SUCH-TREATY"))
                .statusCode(400)
                .body("field", equalTo("treaty.agreement"));
        post(
                        "AUT",
                        OFFICER,
                        "/applications",
                        null,
                        FORM.replace("\"requestedState\": \"RUS\"", "\"requestedState\": \"GEO\""))
                .statusCode(422)
                .body("rule", equalTo("treaty-binds-both-states"));
    }

    @Test
    void theApiDescriptionContainsAnExample() {
        as("AUT", OFFICER)
                .accept("application/json")
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .body(
                        "paths.'/applications'.post.requestBody.content.'application/json'"
                                + ".examples.'A fictional case'.value.reference",
                        equalTo("AT-2026-0017"));
    }

    private static String received() {
        return "{\"receivedAt\": \"" + TestTime.NOW + "\"}";
    }
}
