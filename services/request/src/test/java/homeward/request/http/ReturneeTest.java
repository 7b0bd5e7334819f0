package homeward.request.http;

import static homeward.request.http.TestCase.FORM;
import static homeward.request.http.TestCase.person;
import static homeward.request.http.TestCase.post;
import static homeward.request.http.TestCase.submit;
import static homeward.testkit.TestTokens.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import homeward.journal.Journal;
import homeward.journal.StoredEvent;
import homeward.testkit.ServicePlatform;

/** A person looks into the own case without an account. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class ReturneeTest {

    private static final String OFFICER = "requesting-officer";
    private static final String CHILD_PROTECTION = "child-protection-officer";
    private static final String SECRET = "blue tea kettle";
    private static final String MINOR =
            FORM.replace("\"minor\": false", "\"minor\": true").replace("1990-04", "2012-04-01");

    @Inject
    Journal journal;

    @Test
    void codeAndSecretShowOnceWhereTheCaseStandsAndWhoReceivedWhichData() {
        String caseId = submit();
        String person = person(caseId);
        String code = give(caseId, person).extract().path("code");

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            String token = open(code, SECRET).statusCode(200).extract().path("token");
            look(token)
                    .statusCode(200)
                    .body("status", equalTo("APPLIED"))
                    .body("next", equalTo("REPLY"))
                    .body("day", nullValue())
                    .body("until", equalTo("2026-06-08"))
                    .body("failures", equalTo(0))
                    .body("received.find { it.data == 'IDENTITY' }.state", equalTo("RUS"))
                    .body("received.find { it.data == 'IDENTITY' }.day", equalTo("2026-03-10"))
                    .body("received", hasSize(1));
            look(token).statusCode(404);
        });

        access(caseId, person).body("access[0].openedAt", notNullValue()).body("access[0].failures", equalTo(0));
    }

    @Test
    void whateverIsWrongIsAnsweredAlike() {
        String caseId = submit();
        String code = give(caseId, person(caseId)).extract().path("code");

        String wrong = open(code, "red tea kettle").statusCode(404).extract().asString();
        String unknown = open("0000-0000-0000-0000-0000", SECRET)
                .statusCode(404)
                .extract()
                .asString();
        String none = open("code", SECRET).statusCode(404).extract().asString();

        assertThat(unknown).isEqualTo(wrong);
        assertThat(none).isEqualTo(wrong);
        look("c29tZXRoaW5nIGVsc2U").statusCode(404);
    }

    @Test
    void everyStepIsInTheLedgerWithoutCodeAndSecret() {
        String caseId = submit();
        String person = person(caseId);
        long before = journal.head().position();
        String code = give(caseId, person).extract().path("code");
        String id = access(caseId, person).extract().path("access[0].accessId");

        open(code, "red tea kettle").statusCode(404);
        open(code, SECRET).statusCode(200);
        revoke(caseId, person, id)
                .statusCode(200)
                .body("revoked", equalTo(true))
                .body("failures", equalTo(1));
        revoke(caseId, person, id).statusCode(200);
        open(code, SECRET).statusCode(404);

        List<StoredEvent> entries = after(before);
        assertThat(entries)
                .extracting(StoredEvent::type)
                .containsExactly("AccessGiven", "AccessFailed", "AccessUsed", "AccessRevoked");
        assertThat(entries)
                .allSatisfy(entry -> assertThat(new String(entry.payload(), StandardCharsets.UTF_8)
                                + new String(entry.meta(), StandardCharsets.UTF_8))
                        .contains(person)
                        .doesNotContain(code, code.replace("-", ""), SECRET, "RUS"));
    }

    @Test
    void onlyTheRequestingSideGivesAccessAndNobodyElseLearnsOfIt() {
        String caseId = submit();
        String person = person(caseId);
        give(caseId, person);
        String path = path(caseId, person);

        post("NLD", OFFICER, path, null, body(SECRET, false)).statusCode(404);
        post("RUS", OFFICER, path, null, body(SECRET, false)).statusCode(403);
        post("AUT", "requested-officer", path, null, body(SECRET, false)).statusCode(403);
        as("RUS", OFFICER).get(path).then().statusCode(403);
        as("NLD", OFFICER).get(path).then().statusCode(404);
        post("AUT", OFFICER, path(caseId, UUID.randomUUID().toString()), null, body(SECRET, false))
                .statusCode(404);
        as("AUT", OFFICER).delete(path + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aSecretThatOthersWouldGuessIsRefused() {
        String caseId = submit();

        for (String weak : List.of("12345", "02.04.1990", "111111")) {
            post("AUT", OFFICER, path(caseId, person(caseId)), null, body(weak, false))
                    .statusCode(400)
                    .body("field", equalTo("secret"));
        }
        access(caseId, person(caseId)).body("access", empty());
    }

    @Test
    void toAChildAccessIsGivenByChildProtectionInPresenceOfAGuardian() {
        String caseId = post("AUT", OFFICER, "/applications", null, MINOR)
                .statusCode(201)
                .extract()
                .path("caseId");
        String path = path(caseId, person(caseId));

        post("AUT", OFFICER, path, null, body(SECRET, true))
                .statusCode(403)
                .body("rule", equalTo("child-protection-only"));
        post("AUT", CHILD_PROTECTION, path, null, body(SECRET, false))
                .statusCode(422)
                .body("rule", equalTo("guardian-present"));
        post("AUT", CHILD_PROTECTION, path, null, body(SECRET, true))
                .statusCode(201)
                .body("access.guardianPresent", equalTo(true));
    }

    @Test
    void whatNeedsNoTokenLooksAtNoneAndStillReadsItsBodyStrictly() {
        given().header("Authorization", "Bearer none")
                .contentType("application/json")
                .body("{\"code\": \"code\", \"secret\": \"secret\"}")
                .post("/returnee/openings")
                .then()
                .statusCode(404);
        given().contentType("application/json")
                .body("{\"code\": \"code\", \"secret\": \"secret\", \"more\": 1}")
                .post("/returnee/openings")
                .then()
                .statusCode(400)
                .body("field", equalTo("more"));
        given().contentType("application/json")
                .body("{\"code\": \"code\"}")
                .post("/returnee/openings")
                .then()
                .statusCode(400)
                .body("field", equalTo("secret"));
        given().get("/cases").then().statusCode(401);
    }

    private static ValidatableResponse give(String caseId, String person) {
        return post("AUT", OFFICER, path(caseId, person), null, body(SECRET, false))
                .statusCode(201);
    }

    private static ValidatableResponse access(String caseId, String person) {
        return as("AUT", OFFICER).get(path(caseId, person)).then().statusCode(200);
    }

    private static ValidatableResponse revoke(String caseId, String person, String id) {
        return as("AUT", OFFICER).delete(path(caseId, person) + "/" + id).then();
    }

    private static ValidatableResponse open(String code, String secret) {
        return given().contentType("application/json")
                .body("{\"code\": \"" + code + "\", \"secret\": \"" + secret + "\"}")
                .post("/returnee/openings")
                .then();
    }

    private static ValidatableResponse look(String token) {
        return given().contentType("application/json")
                .body("{\"token\": \"" + token + "\"}")
                .post("/returnee/views")
                .then();
    }

    private static String path(String caseId, String person) {
        return "/cases/" + caseId + "/persons/" + person + "/access";
    }

    private static String body(String secret, boolean guardian) {
        return "{\"secret\": \"" + secret + "\", \"guardianPresent\": " + guardian + "}";
    }

    /** Entries about access; others may be recorded meanwhile. */
    private List<StoredEvent> after(long position) {
        List<StoredEvent> entries = new ArrayList<>();
        try (var commits = journal.read(position + 1)) {
            commits.forEachRemaining(commit -> entries.addAll(commit.events()));
        }
        entries.removeIf(entry -> !entry.type().startsWith("Access"));
        return entries;
    }
}
