package homeward.request.http;

import static homeward.request.http.TestCase.FORM;
import static homeward.request.http.TestCase.file;
import static homeward.request.http.TestCase.post;
import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import homeward.testkit.ServicePlatform;

/** An officer finds cases by what is known of a person, in the own state's cases alone. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class SearchTest {

    private static final String OFFICER = "requesting-officer";
    private static final String ASKED = "requested-officer";

    private static String submitted(String reference, String givenNames, String number) {
        String form = FORM.replace("AT-2026-0017", reference)
                .replace("Alex", givenNames)
                .replace(
                        "\"nationalities\": [\"RUS\"]",
                        "\"nationalities\": [\"RUS\"], \"documents\": [{\"kind\": \"PASSPORT\", \"number\": \"%s\"}]"
                                .formatted(number));
        String id = post("AUT", OFFICER, "/applications", null, form)
                .statusCode(201)
                .extract()
                .path("caseId");
        file("AUT", OFFICER, id, 1);
        return id;
    }

    private static JsonPath search(String state, String role, String field, String text) {
        return as(state, role)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"%s\": \"%s\"}".formatted(field, text))
                .post("/searches")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> found(String state, String role, String field, String text) {
        return search(state, role, field, text).getList("cases.item.caseId");
    }

    @Test
    void aNameIsFoundInAnyScriptByBothSidesAndByNobodyElse() {
        String id = submitted("AT-S-1", "Айсулуу", "S1000001");

        JsonPath seen = search("AUT", OFFICER, "name", "aysuluu SAMPLE");
        assertThat(seen.getList("cases.item.caseId")).containsExactly(id);
        assertThat(seen.getList("cases[0].foundBy")).contains("NAME");
        assertThat(seen.getList("cases[0].persons")).hasSize(1);
        assertThat(seen.getBoolean("more")).isFalse();
        assertThat(found("RUS", ASKED, "name", "Aisuluu")).containsExactly(id);
        assertThat(found("DEU", OFFICER, "name", "Aisuluu")).isEmpty();
        for (String wildcard : List.of("Aisul", "Aisul*", "%", ".*", "_")) {
            assertThat(found("AUT", OFFICER, "name", wildcard)).as(wildcard).isEmpty();
        }
    }

    @Test
    void aNumberAndAReferenceAreFoundHoweverTheyAreWritten() {
        String id = submitted("AT-S-2/26", "Bakyt", "S2000002");

        assertThat(found("RUS", ASKED, "documentNumber", "s2 000-002")).containsExactly(id);
        assertThat(found("DEU", OFFICER, "documentNumber", "S2000002")).isEmpty();
        assertThat(found("AUT", OFFICER, "reference", "at s 2 26")).containsExactly(id);
        assertThat(found("RUS", ASKED, "reference", "AT-S-2/26")).containsExactly(id);
        assertThat(found("DEU", OFFICER, "reference", "AT-S-2/26")).isEmpty();
    }

    @Test
    void whoWasFoundIsInTheLedgerOfTheStateThatSearches() {
        submitted("AT-S-3", "Chynara", "S3000003");
        int before = entries("RUS").size();
        int others = entries("AUT").size();
        JsonPath seen = search("RUS", ASKED, "name", "Chynara Sample");

        List<List<String>> after = entries("RUS");
        assertThat(after).hasSize(before + 1);
        assertThat(after.getLast()).isEqualTo(seen.getList("cases[0].persons"));
        search("RUS", ASKED, "name", "Nobody Here");
        assertThat(entries("RUS").getLast()).isEmpty();
        assertThat(entries("AUT")).hasSize(others);
    }

    private static List<List<String>> entries(String state) {
        return as(state, "auditor")
                .queryParam("limit", 500)
                .get("/disclosures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("entries.findAll { it.type == 'PersonsSought' }.entry.persons");
    }

    @Test
    void exactlyOneThingIsSought() {
        for (String body : List.of("{}", "{\"name\": \"Alex\", \"reference\": \"AT-1\"}")) {
            as("AUT", OFFICER)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType("application/json")
                    .body(body)
                    .post("/searches")
                    .then()
                    .statusCode(400);
        }
        as("AUT", "monitor")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"name\": \"Alex\"}")
                .post("/searches")
                .then()
                .statusCode(403)
                .body("rule", equalTo("role-allows"));
    }
}
