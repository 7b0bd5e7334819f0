package homeward.audit.http;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.events.StateCode;
import homeward.events.disclosure.DisclosureEvent.DataRead;
import homeward.events.disclosure.DisclosureEvent.ErasureGround;
import homeward.events.disclosure.DisclosureEvent.ErasureProposed;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;

/** What administrators of a state are told of their own state, and of no other. */
@QuarkusTest
@QuarkusTestResource(ServicesTopics.class)
class AdministrationTest {

    private static final StateCode DEU = new StateCode("DEU");
    private static final StateCode RUS = new StateCode("RUS");
    private static final String ERASURES = "/administration/erasures?size=200";
    private static final String USERS = "/administration/users";

    private static TestCase appliedFor() {
        TestCase played = TestCase.fresh();
        played.applied();
        played.history("DEU", 1);
        return played;
    }

    private static void proposed(TestCase played, StateCode by, String actor) {
        Ledgers.entry(
                new ErasureProposed(played.caseId(), Set.of(played.personId()), by, ErasureGround.RETENTION_ENDED),
                by.value(),
                actor,
                Instant.now());
    }

    private static JsonPath told(String state, String path) {
        return as(state, "administrator")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static boolean says(String state, String list, TestCase played) {
        return told(state, ERASURES)
                .getList(list + ".personId", String.class)
                .contains(played.personId().toString());
    }

    private static void await(String state, String list, TestCase played) {
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> says(state, list, played));
    }

    @Test
    void aProposalWaitsUntilItIsCarriedOutAndThePartnerLearnsOfNeither() {
        TestCase played = appliedFor();
        proposed(played, RUS, "rus-first");
        await("RUS", "waiting", played);
        assertThat(says("RUS", "carriedOut", played)).isFalse();

        Ledgers.entry(
                new PersonDataErased(
                        played.caseId(), Set.of(played.personId()), RUS, ErasureGround.RETENTION_ENDED, false),
                "RUS",
                "rus-second",
                Instant.now());
        await("RUS", "carriedOut", played);

        assertThat(says("RUS", "waiting", played)).isFalse();
        assertThat(told("RUS", ERASURES)
                        .getString("carriedOut.find {it.personId == '" + played.personId() + "'}.actor"))
                .isEqualTo("rus-second");
        for (String list : List.of("waiting", "carriedOut")) {
            assertThat(says("DEU", list, played)).isFalse();
        }
    }

    @Test
    void whatThePartnerErasedDoesNotEndTheOwnProposal() {
        TestCase played = appliedFor();
        proposed(played, DEU, "deu-first");
        Ledgers.entry(
                new PersonDataErased(
                        played.caseId(), Set.of(played.personId()), RUS, ErasureGround.TREATY_OBLIGATION, false),
                "RUS",
                "rus-second",
                Instant.now());
        await("RUS", "carriedOut", played);
        await("DEU", "waiting", played);

        assertThat(says("DEU", "waiting", played)).isTrue();
    }

    @Test
    void usersOfTheOwnStateAreToldAndNobodysOfAnother() {
        TestCase played = appliedFor();
        for (StateCode by : List.of(DEU, RUS)) {
            Ledgers.entry(
                    new DataRead(played.caseId(), Set.of(played.personId()), Set.of("details"), by, "case-file"),
                    by.value(),
                    "reader-of-" + by,
                    Instant.now());
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() ->
                        told("RUS", USERS).getList("users.actor", String.class).contains("reader-of-RUS"));

        assertThat(told("RUS", USERS).getList("users.actor", String.class)).noneMatch(actor -> actor.contains("DEU"));
        assertThat(told("RUS", USERS).getLong("users.find {it.actor == 'reader-of-RUS'}.ledgerEntries"))
                .isEqualTo(1);
        assertThat(told("TUR", USERS).getList("users")).isEmpty();
        assertThat(told("TUR", ERASURES).getList("waiting")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ERASURES, USERS})
    void onlyAdministratorsAreTold(String path) {
        for (String role : List.of("auditor", "monitor", "requesting-officer", "requested-officer")) {
            as("DEU", role).get(path).then().statusCode(403);
        }
        RestAssured.given().get(path).then().statusCode(401);
    }

    @Test
    void whatIsAskedWronglyIsNamed() {
        for (String wrong : List.of("since=yesterday", "since=2001-01-01T00:00:00Z")) {
            as("DEU", "administrator")
                    .get(USERS + "?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("since"));
        }
        as("DEU", "administrator")
                .get("/administration/erasures?cursor=nonsense")
                .then()
                .statusCode(400)
                .body("field", equalTo("cursor"));
    }
}
