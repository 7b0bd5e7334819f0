package homeward.feed.webhooks;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.events.CaseId;
import homeward.feed.Publishers;
import homeward.feed.http.Publisher;
import homeward.testkit.ServicePlatform;

/** As in production: receivers are on the public internet only. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class WebhooksOutsideTest {

    private static final String SOMEWHERE = "https://receiver.invalid/homeward";

    @BeforeEach
    void theFeedIsReady() {
        Publishers.haveStarted();
    }

    @ParameterizedTest
    @CsvSource({
        "address, http://receiver.invalid/, address",
        "address, https://127.0.0.1:8443/, address",
        "address, https://10.0.0.1/, address",
        "address, https://[::1]/, address",
        "role, administrator, role",
        "role, nobody, role",
        "language, tlh, language",
        "noSuchField, 1, noSuchField",
        "filter, everything, filter",
        "severity, bad, filter.severity",
        "lastEventId, nonsense, filter.lastEventId",
        "noSuchFilter, 1, filter.noSuchFilter"
    })
    void whatCannotBeMeantIsNamed(String name, String value, String field) {
        Map<String, Object> body = new HashMap<>(Map.of("address", SOMEWHERE, "role", "monitor"));
        body.put(
                field.startsWith("filter.") ? "filter" : name,
                field.startsWith("filter.") ? Map.of(name, value) : value);

        make("DEU", UUID.randomUUID().toString(), body)
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("field", equalTo(field));
    }

    @Test
    void aNameThatLeadsInsideIsNeverConnectedTo() {
        try (Receiver inside = new Receiver()) {
            CaseId caseId = Publisher.freshCase();
            String id = make(
                            "DEU",
                            UUID.randomUUID().toString(),
                            Map.of(
                                    "address",
                                    "https://localhost:" + inside.port() + "/",
                                    "role",
                                    "monitor",
                                    "filter",
                                    Map.of("case", caseId.toString())))
                    .statusCode(200)
                    .extract()
                    .path("webhookId");
            Publisher.receipts(caseId, 1);

            Awaitility.await()
                    .atMost(Publishers.PATIENCE)
                    .until(() -> "the name of the host leads to an address that is not public"
                            .equals(as("DEU", "administrator")
                                    .get("/webhooks/" + id)
                                    .path("reason")));
            assertThat(inside.all()).isEmpty();
        }
    }

    @Test
    void aStateHasSoManyAndARepeatedRequestMakesNone() {
        Map<String, Object> body = Map.of("address", SOMEWHERE, "role", "monitor");
        String first = UUID.randomUUID().toString();
        String id = make("GEO", first, body).statusCode(200).extract().path("webhookId");
        for (int i = 1; i < 10; i++) {
            make("GEO", UUID.randomUUID().toString(), body).statusCode(200);
        }

        make("GEO", first, body).statusCode(200).body("webhookId", equalTo(id));
        make("GEO", first, Map.of("address", SOMEWHERE, "role", "auditor"))
                .statusCode(422)
                .body("rule", equalTo("idempotency-key-reused"));
        make("GEO", UUID.randomUUID().toString(), body).statusCode(422).body("rule", equalTo("webhooks-per-state"));
        as("GEO", "administrator").delete("/webhooks/" + id).then().statusCode(200);
        make("GEO", UUID.randomUUID().toString(), body).statusCode(200);
    }

    private static ValidatableResponse make(String state, String key, Map<String, Object> body) {
        return as(state, "administrator")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/webhooks")
                .then();
    }
}
