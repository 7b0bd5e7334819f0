package homeward.request.http;

import static homeward.testkit.TestTokens.as;

import java.util.UUID;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;

/** Calls for a case between AUT (requesting) and RUS (requested) under the agreement between the EU and Russia. */
final class TestCase {

    static final String FORM = """
            {
              "reference": "AT-2026-0017",
              "requestingState": "AUT", "requestedState": "RUS",
              "requestingAuthority": "Return office", "requestedAuthority": "Migration service",
              "treaty": {"agreement": "EU-RUS-2006"},
              "procedure": "NORMAL", "returnKind": "FORCED", "interviewRequested": false,
              "persons": [{
                "category": "OWN_NATIONAL", "role": "PRINCIPAL", "minor": false,
                "details": {
                  "surname": "SAMPLE", "givenNames": "Alex", "dateOfBirth": "1990-04", "sex": "X",
                  "nationalities": ["RUS"]
                },
                "circumstances": {"stateOfHealth": "Needs insulin"}
              }]
            }
            """;

    private TestCase() {}

    /** @return the case's id */
    static String submit() {
        return post("AUT", "requesting-officer", "/applications", null, FORM)
                .statusCode(201)
                .extract()
                .path("caseId");
    }

    static ValidatableResponse post(String state, String role, String path, @Nullable Integer version, String body) {
        var request = as(state, role)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.post(path).then();
    }

    /** The caller's view of the case file, once it contains this many events of the application. */
    static JsonPath file(String state, String role, String caseId, int version) {
        return as(state, role)
                .header("Prefer", "wait=20")
                .queryParam("atLeast", "application-" + caseId + ":" + version)
                .queryParam("personalData", true)
                .get("/cases/" + caseId)
                .then()
                .statusCode(200)
                .header("Preference-Applied", "wait=20")
                .extract()
                .jsonPath();
    }

    static String person(String caseId) {
        return file("AUT", "requesting-officer", caseId, 1).getString("application.persons[0].personId");
    }
}
