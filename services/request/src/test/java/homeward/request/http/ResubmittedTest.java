package homeward.request.http;

import static homeward.request.http.TestCase.FORM;
import static homeward.request.http.TestCase.file;
import static homeward.request.http.TestCase.person;
import static homeward.request.http.TestCase.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import homeward.testkit.ServicePlatform;

/** A refused application comes back. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class ResubmittedTest {

    private static final String OFFICER = "requesting-officer";
    private static final String ASKED = "requested-officer";
    private static final String ONE = "\"documents\": [{\"kind\": \"PASSPORT\", \"number\": \"AN 5550001\"}]";
    private static final String TWO = "\"documents\": [{\"kind\": \"PASSPORT\", \"number\": \"AN 5550001\"},"
            + " {\"kind\": \"IDENTITY_CARD\", \"number\": \"ID 5550002\"}]";

    @Test
    void aRefusedApplicationComesBackWithNewEvidenceAndEachCaseShowsTheOther() {
        String one = form("Alexandra", ONE);
        String two = form("Alexandra", TWO);
        String former = refused(one);
        post("AUT", OFFICER, "/applications", null, naming(former, one))
                .statusCode(422)
                .body("rule", equalTo("resubmission-brings-new-evidence"))
                .body("basis.verified", equalTo(false));

        post("AUT", OFFICER, "/applications/preview", null, naming(former, two))
                .statusCode(200)
                .body("sent.field", hasItem("formerCase"));
        String later = post("AUT", OFFICER, "/applications", null, naming(former, two))
                .statusCode(201)
                .body("events", hasItem("ApplicationResubmitted"))
                .extract()
                .path("caseId");

        for (List<String> reader : List.of(List.of("AUT", OFFICER), List.of("RUS", ASKED))) {
            var after = file(reader.getFirst(), reader.getLast(), later, 2);
            assertThat(after.getString("desk.linked.former")).isEqualTo(former);
            assertThat(after.getString("desk.linked.newEvidence[0].fields")).isEqualTo("[DOCUMENTS]");
            var before = file(reader.getFirst(), reader.getLast(), former, 4);
            assertThat(before.getList("desk.linked.later")).containsExactly(later);
        }
    }

    @Test
    void nobodyLearnsOfACaseOfOthersByNamingIt() {
        String former = refused(form("Robin", ONE.replace("555", "666")));
        String other = form("Robin", TWO).replace("\"requestingState\": \"AUT\"", "\"requestingState\": \"DEU\"");
        String there = post("DEU", OFFICER, "/applications", null, naming(former, other))
                .statusCode(404)
                .extract()
                .asString();
        String nowhere = post(
                        "DEU",
                        OFFICER,
                        "/applications",
                        null,
                        naming(UUID.randomUUID().toString(), other))
                .statusCode(404)
                .extract()
                .asString();
        assertThat(there).isEqualTo(nowhere);
    }

    /** @return the case, closed */
    private static String refused(String form) {
        String id = post("AUT", OFFICER, "/applications", null, form)
                .statusCode(201)
                .extract()
                .path("caseId");
        String path = "/applications/" + id;
        String refusal = "{\"personId\": \"" + person(id) + "\", \"reasons\": [\"EVIDENCE_INSUFFICIENT\"]}";
        post("RUS", ASKED, path + "/refusals", 1, refusal).statusCode(201);
        post("AUT", OFFICER, path + "/closing", 2, "{\"outcome\": \"REFUSED\"}").statusCode(201);
        return id;
    }

    private static String form(String givenNames, String documents) {
        return FORM.replace("Alex", givenNames).replace("\"nationalities\"", documents + ", \"nationalities\"");
    }

    private static String naming(String former, String form) {
        return form.replace("\"persons\"", "\"formerCase\": \"" + former + "\", \"persons\"");
    }
}
