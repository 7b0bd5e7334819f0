package homeward.chassis.rest;

import static homeward.testkit.TestTokens.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.testkit.ServicePlatform;

/** Each request below also violates every later rule, so that the order is visible. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class RefusalOrderTest {

    private static final String MALFORMED = "{\"text\": ";
    private static final String GOOD = "{\"text\": \"a\", \"stars\": 1}";

    private Opened note;

    RefusalOrderTest() {
        note = new Opened("", "");
    }

    @BeforeEach
    void aNoteBetweenGermanyAndGeorgia() {
        note = NoteCalls.open("DEU", "GEO");
    }

    @Test
    void firstTheTokenIsAsked() {
        RestAssured.given()
                .contentType("application/json")
                .body(MALFORMED)
                .post(note.path() + "/texts")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("rule", equalTo("authenticated"));
    }

    @Test
    void aTokenThatIsNotValidIsNone() {
        RestAssured.given()
                .header("Authorization", "Bearer " + "x".repeat(40))
                .contentType("application/json")
                .body(MALFORMED)
                .post(note.path() + "/texts")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void thenTheRole() {
        as("FRA", "auditor")
                .contentType("application/json")
                .body(MALFORMED)
                .post(note.path() + "/texts")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("rule", equalTo("role-allows"))
                .body("detail", containsString("requesting-officer"));
    }

    @Test
    void thenWhetherTheCallersStateIsAParty() {
        as("FRA", "requesting-officer")
                .contentType("application/json")
                .body(MALFORMED)
                .post(note.path() + "/texts")
                .then()
                .statusCode(404)
                .body("rule", equalTo("unknown"));
    }

    @Test
    void aStreamThatDoesNotExistIsAsUnknownAsOneOfOthers() {
        as("DEU", "requesting-officer")
                .contentType("application/json")
                .body(MALFORMED)
                .post("/notes/" + UUID.randomUUID() + "/persons/" + UUID.randomUUID() + "/texts")
                .then()
                .statusCode(404)
                .body("rule", equalTo("unknown"));
    }

    @Test
    void theOtherPartyIsLetThrough() {
        as("GEO", "requested-officer")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .body(GOOD)
                .post(note.path() + "/texts")
                .then()
                .statusCode(201);
    }

    @Test
    void thenTheInput() {
        party().body(MALFORMED)
                .post(note.path() + "/texts")
                .then()
                .statusCode(400)
                .body("field", notNullValue());
    }

    @Test
    void thenTheIdempotencyKey() {
        party().body(GOOD)
                .post(note.path() + "/texts")
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"));
    }

    @Test
    void thenTheVersionMustBeStated() {
        party().header("Idempotency-Key", UUID.randomUUID().toString())
                .post(note.path() + "/forbidden")
                .then()
                .statusCode(428)
                .body("field", equalTo("If-Match"));
    }

    @Test
    void thenTheVersionMustMatch() {
        party().header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"7\"")
                .post(note.path() + "/forbidden")
                .then()
                .statusCode(412)
                .body("field", equalTo("If-Match"));
    }

    @Test
    void lastTheRuleIsNamedWithItsArticle() {
        party().header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .post(note.path() + "/forbidden")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:homeward:problem:nothing-forbidden"))
                .body("rule", equalTo("nothing-forbidden"))
                .body("basis.article", equalTo("4(2)"))
                .body("basis.verified", equalTo(true));
    }

    private static RequestSpecification party() {
        return as("DEU", "requesting-officer").contentType("application/json");
    }
}
