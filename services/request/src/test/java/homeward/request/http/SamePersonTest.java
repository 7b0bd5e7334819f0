package homeward.request.http;

import static homeward.request.http.TestCase.FORM;
import static homeward.request.http.TestCase.person;
import static homeward.request.http.TestCase.post;
import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import homeward.testkit.ServicePlatform;
import homeward.testkit.TestTime;

/** The same person in several cases, of one state and of two. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class SamePersonTest {

    private static final String OFFICER = "requesting-officer";
    private static final String ASKED = "requested-officer";

    @Test
    void I20_whoIsPartyToBothCasesIsToldAndNobodyElse() {
        String austrian = submitted("AUT", "Айгүл", "1991-02-03");
        String german = submitted("DEU", "AIGUL", "1991-02-03");

        JsonPath told = found("RUS", ASKED, german);
        assertThat(told.getList("persons.otherCase")).containsExactly(austrian);
        assertThat(told.getString("persons[0].requestingState")).isEqualTo("AUT");
        assertThat(told.getString("persons[0].recognisedBy")).isEqualTo("[NAME_AND_BIRTH]");
        assertThat(told.getString("persons[0].personId")).isEqualTo(personIn("DEU", german));
        assertThat(found("RUS", ASKED, austrian).getList("persons.otherCase")).containsExactly(german);

        assertThat(found("AUT", OFFICER, austrian).getList("persons")).isEmpty();
        assertThat(found("DEU", OFFICER, german).getList("persons")).isEmpty();
        as("AUT", OFFICER).get("/cases/" + german + "/same-persons").then().statusCode(404);
    }

    @Test
    void aStateIsToldAtOnceOfItsOwnOtherCase() {
        String first = post("AUT", OFFICER, "/applications", null, form("AUT", "Bermet", "1992-02-03"))
                .statusCode(201)
                .header("Link", nullValue())
                .extract()
                .path("caseId");
        String second = post("AUT", OFFICER, "/applications", null, form("AUT", "Бермет", "1992-02-03"))
                .statusCode(201)
                .header("Link", containsString("/cases/" + first))
                .extract()
                .path("caseId");

        JsonPath told = found("AUT", OFFICER, second);
        assertThat(told.getList("persons.otherCase")).containsExactly(first);
        assertThat(told.getString("persons[0].outcome")).isEqualTo("RUNNING");
    }

    @Test
    void ofTwoSubmissionsAtOneMomentTheLaterIsToldOfTheOther() throws Exception {
        for (int pair = 0; pair < 5; pair++) {
            String form = form("AUT", "Batma", "1992-03-%02d".formatted(pair + 1));
            var together = new CyclicBarrier(2);
            List<ValidatableResponse> answers = new ArrayList<>();
            try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<ValidatableResponse> submission = () -> {
                    together.await();
                    return post("AUT", OFFICER, "/applications", null, form);
                };
                for (var answer : officers.invokeAll(List.of(submission, submission))) {
                    answers.add(answer.get().statusCode(201));
                }
            }
            List<String> cases = answers.stream()
                    .map(answer -> answer.extract().<String>path("caseId"))
                    .toList();
            List<String> told = answers.stream()
                    .map(answer -> String.valueOf(answer.extract().header("Link")))
                    .toList();
            assertThat(told.getFirst().contains(cases.getLast())
                            || told.getLast().contains(cases.getFirst()))
                    .as("at least one of %s is told of the other by %s", cases, told)
                    .isTrue();
        }
    }

    @Test
    void I20_whoIsAskedByTwoStatesIsToldWhenItConfirmsReceiptAndTheTwoAreNot() {
        String austrian = submitted("AUT", "Dinara", "1992-04-03");
        post("DEU", OFFICER, "/applications", null, form("DEU", "Динара", "1992-04-03"))
                .statusCode(201)
                .header("Link", nullValue());
        post(
                        "RUS",
                        ASKED,
                        "/applications/" + austrian + "/receipt",
                        1,
                        "{\"receivedAt\": \"%s\"}".formatted(TestTime.NOW))
                .statusCode(201)
                .header("Link", containsString("rel=\"related\""));
        post(
                        "AUT",
                        OFFICER,
                        "/applications/" + austrian + "/corrections",
                        3,
                        correction(austrian, "Dinara", "1992-04-04"))
                .statusCode(201)
                .header("Link", nullValue());
    }

    @Test
    void aCorrectionTellsOfTheCasesOfThePersonAsCorrected() {
        String other = submitted("AUT", "Eliza", "1992-05-03");
        String wrong = submitted("AUT", "Eliza", "1992-05-13");
        post("AUT", OFFICER, "/applications/" + wrong + "/corrections", 1, correction(wrong, "Eliza", "1992-05-03"))
                .statusCode(201)
                .header("Link", containsString("/cases/" + other));
    }

    @Test
    void aDateOfBirthKnownInPartFindsNoWholeOne() {
        submitted("AUT", "Cholpon", "1993-02-03");
        String partly = submitted("AUT", "Cholpon", "1993-02");
        assertThat(found("AUT", OFFICER, partly).getList("persons")).isEmpty();
    }

    @Test
    void whoWasRefusedDoesNotComeBackUnnoticedToTheSameState() {
        String former = submitted("AUT", "Damira", "1994-02-03");
        String refusal = "{\"personId\": \"%s\", \"reasons\": [\"EVIDENCE_INSUFFICIENT\"]}".formatted(person(former));
        post("RUS", ASKED, "/applications/" + former + "/refusals", 1, refusal).statusCode(201);

        String again = form("AUT", "DAMIRA", "1994-02-03");
        post("AUT", OFFICER, "/applications", null, again)
                .statusCode(422)
                .body("rule", equalTo("resubmission-names-the-former-case"))
                .body("detail", containsString(former))
                .body("basis.verified", equalTo(false));
        post("AUT", OFFICER, "/applications", null, with("casesOfOtherPersons", "[\"%s\"]".formatted(former), again))
                .statusCode(201);
        post("DEU", OFFICER, "/applications", null, form("DEU", "DAMIRA", "1994-02-03"))
                .statusCode(201)
                .header("Link", nullValue());
    }

    @Test
    void anErrorThatWasCorrectedIsFoundToo() {
        String wrong = submitted("AUT", "Elmira", "1995-02-03");
        String right = submitted("AUT", "Elmira", "1995-02-04");
        assertThat(found("AUT", OFFICER, right).getList("persons")).isEmpty();
        post("AUT", OFFICER, "/applications/" + wrong + "/corrections", 1, correction(wrong, "Elmira", "1995-02-04"))
                .statusCode(201);
        assertThat(found("AUT", OFFICER, right).getList("persons.otherCase")).containsExactly(wrong);
    }

    @Test
    void everySearchIsInTheLedgerOfTheStateThatSearches() {
        String id = submitted("AUT", "Feruza", "1996-02-03");
        assertThat(searches("RUS", id)).isEmpty();
        found("RUS", ASKED, id);
        found("RUS", ASKED, id);
        assertThat(searches("RUS", id)).hasSize(2);
        assertThat(searches("AUT", id)).as("by the submission").hasSize(1);
    }

    @Test
    void aKeyUsedAgainHidesNoSearch() {
        String key = UUID.randomUUID().toString();
        int before = searches("AUT").size();
        for (String born : List.of("1997-02-03", "1997-02-04", "1997-02-04")) {
            as("AUT", OFFICER)
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(form("AUT", "Gulnara", born))
                    .post("/applications");
        }
        assertThat(searches("AUT")).hasSize(before + 2);
    }

    private static String correction(String caseId, String givenNames, String born) {
        return """
                {"personId": "%s", "details": {"surname": "SAMPLE", "givenNames": "%s", "dateOfBirth": "%s",
                 "sex": "F", "nationalities": ["RUS"]}}
                """.formatted(person(caseId), givenNames, born);
    }

    private static List<String> searches(String state) {
        return as(state, "auditor")
                .queryParam("limit", 500)
                .get("/disclosures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("entries.findAll { it.type == 'SamePersonSought' }.type");
    }

    private static List<String> searches(String state, String caseId) {
        return as(state, "auditor")
                .queryParam("limit", 500)
                .get("/disclosures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .param("wanted", caseId)
                .getList("entries.findAll { it.type == 'SamePersonSought' && it.caseId == wanted }.type");
    }

    private static JsonPath found(String state, String role, String caseId) {
        return as(state, role)
                .get("/cases/" + caseId + "/same-persons")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String personIn(String state, String caseId) {
        return TestCase.file(state, OFFICER, caseId, 1).getString("application.persons[0].personId");
    }

    private static String submitted(String state, String givenNames, String born) {
        return post(state, OFFICER, "/applications", null, form(state, givenNames, born))
                .statusCode(201)
                .extract()
                .path("caseId");
    }

    private static String form(String state, String givenNames, String born) {
        return FORM.replace("\"requestingState\": \"AUT\"", "\"requestingState\": \"%s\"".formatted(state))
                .replace("Alex", givenNames)
                .replace("1990-04", born);
    }

    private static String with(String field, String value, String form) {
        return form.replace("\"persons\"", "\"%s\": %s, \"persons\"".formatted(field, value));
    }
}
