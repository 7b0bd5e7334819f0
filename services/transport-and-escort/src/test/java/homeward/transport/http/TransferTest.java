package homeward.transport.http;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent.SuspensionEnded;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.stages.TransferStage;
import homeward.testkit.CaseLists;
import homeward.testkit.ServicePlatform;

/** From events of other services through broker, policies and HTTP to the handover. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class TransferTest {

    private static final String COORDINATOR = "transport-coordinator";
    private static final String LEADER = "escort-leader";

    @Test
    void aFamilyTravelsOverATransitStateAndIsHandedOver() {
        TestCase family = TestCase.opened();
        Instant start = TestCase.now();
        String journey = proposed(family);
        family.post("DEU", LEADER, journey + "/legs/1/departure", departed(start, 0))
                .statusCode(409)
                .body("rule", equalTo("consent-not-learned"));

        learned(family);
        fit(family, family.parent());
        fit(family, family.child());
        voluntary(family, family.parent());
        voluntary(family, family.child());
        assertThat(family.file("DEU").getList("desk.outlook[0].missing.rule"))
                .containsExactly("transit-agreed", "escort-leader-named", "notice-before-departure");
        agreed(family, journey);
        family.post("DEU", COORDINATOR, journey + "/notice", "{}")
                .statusCode(422)
                .body("rule", equalTo("escort-leader-named"));
        family.done("DEU", COORDINATOR, journey + "/escorts", """
                {"function": "ESCORT_LEADER", "name": "Ada Exemplar", "serviceNumber": "E-0001"}""");
        family.done("DEU", COORDINATOR, journey + "/notice", "{}");
        assertThat(family.file("DEU").getBoolean("desk.outlook[0].ready")).isTrue();

        UUID suspension = UUID.randomUUID();
        family.application(
                3,
                new TransferSuspended(
                        family.caseId(),
                        family.child(),
                        suspension,
                        UUID.randomUUID(),
                        new Personal.Sealed<>(family.child(), "key", "AAAA", "event#/concern")));
        family.awaitVersion(family.version() + 1);
        family.post("DEU", LEADER, journey + "/legs/1/departure", departed(start, 0))
                .statusCode(422)
                .body("rule", equalTo("no-departure-while-suspended"));
        family.application(
                4,
                new SuspensionEnded(
                        family.caseId(),
                        family.child(),
                        suspension,
                        new Personal.Sealed<>(family.child(), "key", "AAAA", "event#/finding")));
        family.awaitVersion(family.version() + 1);

        TestCase.forward(Duration.ofHours(3));
        family.post("DEU", LEADER, journey + "/legs/1/departure", departed(start, -60))
                .statusCode(400)
                .body("field", equalTo("departedAt"));
        family.done("DEU", LEADER, journey + "/legs/1/departure", departed(start, 0));
        family.done("DEU", LEADER, journey + "/legs/1/arrival", arrived(start, 60));
        family.done("DEU", LEADER, journey + "/legs/2/departure", departed(start, 120));
        family.done("DEU", LEADER, journey + "/legs/2/arrival", arrived(start, 179));
        family.done("DEU", LEADER, journey + "/handover-signatures", "{}");
        family.post("DEU", LEADER, journey + "/handover-signatures", "{}")
                .statusCode(409)
                .body("rule", equalTo("each-side-signs-once"));
        family.done("RUS", "requested-officer", journey + "/handover-signatures", "{}");

        var file = family.file("RUS");
        assertThat(file.getString("transfer.stage")).isEqualTo("HANDED_OVER");
        assertThat(file.getMap("desk.itineraries[0].signatures")).containsOnlyKeys("DEU", "RUS");
        assertThat(file.getList("history.type"))
                .contains("ApplicationSubmitted", "TravelDocumentPresented", "HandoverCompleted");
        String id = family.caseId().toString();
        assertThat(CaseLists.at("HANDED_OVER", "RUS", COORDINATOR)).contains(id);
        assertThat(CaseLists.at("PLANNED", "RUS", COORDINATOR)).doesNotContain(id);
    }

    @Test
    void aTransitStateIsShownItsLegsWithoutPersons() {
        TestCase family = TestCase.opened();
        String journey = proposed(family);
        as("POL", COORDINATOR).get("/cases/" + family.caseId()).then().statusCode(404);
        learned(family);
        String request = requested(family, journey);

        var file = family.file("POL");
        assertThat(file.getString("desk.transits[0].requestId")).isEqualTo(request);
        assertThat(file.getString("desk.transits[0].application.destination")).isEqualTo("RUS");
        assertThat(file.getList("desk.itineraries[0].legs")).hasSize(2);
        assertThat(file.getList("desk.itineraries[0].travellers")).isEmpty();
        assertThat(file.getList("history")).isEmpty();
        assertThat(file.<Object>get("application.form")).isNull();
        as("TUR", COORDINATOR).get("/cases/" + family.caseId()).then().statusCode(404);
    }

    @Test
    void onlyTheTransitStateReplies() {
        TestCase family = TestCase.opened();
        String journey = proposed(family);
        learned(family);
        fit(family, family.parent());
        fit(family, family.child());
        String reply = "transit-requests/" + requested(family, journey);
        String refusal = "{\"grounds\": [\"ASSISTANCE_IMPOSSIBLE\"], \"observations\": \"A fictional reason.\"}";
        family.post("RUS", "requested-officer", reply + "/refusal", refusal).statusCode(403);
        family.post("DEU", "requested-officer", reply + "/refusal", refusal).statusCode(403);
        family.post("POL", COORDINATOR, reply + "/refusal", refusal).statusCode(403);
        family.done("POL", "requested-officer", reply + "/refusal", refusal);

        assertThat(family.file("DEU").getString("desk.transits[0].standing")).isEqualTo("REFUSED");
        assertThat(family.file("DEU").getList("desk.transits[0].reasons")).hasSize(2);
        assertThat(family.file("POL").getList("desk.transits[0].reasons")).isEmpty();
    }

    @Test
    void aMinorIsNotProposedWithoutTheParent() {
        TestCase family = TestCase.opened();
        family.post("DEU", COORDINATOR, "itineraries", itinerary("\"" + family.child() + "\""))
                .statusCode(422)
                .body("rule", equalTo("family-unity"));
        String decision = "persons/" + family.child() + "/best-interest-decisions";
        family.post("DEU", COORDINATOR, decision, decided("Me")).statusCode(403);
        family.done("DEU", "child-protection-officer", decision, decided("Family court"));
        family.post("DEU", COORDINATOR, "itineraries", itinerary("\"" + family.child() + "\""))
                .statusCode(201);
    }

    @Test
    void whereATransitStatesPageEndsTellsNothingOfTheStageOfItsCases() {
        for (int i = 0; i < 2; i++) {
            TestCase family = TestCase.opened();
            String journey = proposed(family);
            learned(family);
            requested(family, journey);
            family.file("POL");
        }
        String next = next("");

        assertThat(next).isNotNull();
        for (TransferStage stage : TransferStage.values()) {
            assertThat(next("&stage=" + stage)).as(stage.name()).isEqualTo(next);
        }
    }

    private static String next(String rest) {
        return as("POL", COORDINATOR)
                .get("/cases?size=1" + rest)
                .then()
                .statusCode(200)
                .extract()
                .path("next");
    }

    private static String decided(String by) {
        return "{\"separations\": [\"TRAVELS_APART\"], \"decidedBy\": \"" + by
                + "\", \"reasons\": \"A fictional reason.\"}";
    }

    @Test
    void onlyTheRightRoleOfTheRightStateActs() {
        TestCase family = TestCase.opened();
        String both = itinerary("\"" + family.parent() + "\", \"" + family.child() + "\"");
        family.post("DEU", "requesting-officer", "itineraries", both).statusCode(403);
        family.post("RUS", COORDINATOR, "itineraries", both).statusCode(403);
        family.post("TUR", COORDINATOR, "itineraries", both).statusCode(404);
        RestAssured.given().get("/cases/" + family.caseId()).then().statusCode(401);
    }

    @Test
    void malformedInputIsNamed() {
        TestCase family = TestCase.opened();
        String both = itinerary("\"" + family.parent() + "\", \"" + family.child() + "\"");
        family.post("DEU", COORDINATOR, "itineraries", both.replace("\"BER\"", "\"Berlin\""))
                .statusCode(400)
                .body("field", equalTo("legs[0].from"));
        family.post("DEU", COORDINATOR, "itineraries", both.replace("\"fromState\": \"POL\"", "\"fromState\": \"LTU\""))
                .statusCode(400)
                .body("field", equalTo("legs[1].from"));
        as("DEU", COORDINATOR).get("/cases?stage=LOST").then().statusCode(400).body("field", equalTo("stage"));
    }

    static void learned(TestCase family) {
        Instant windowEnds = TestCase.now().plus(Duration.ofDays(90));
        family.application(1, family.approved(family.parent(), windowEnds));
        family.application(2, family.approved(family.child(), windowEnds));
        LocalDate validUntil = TestCase.now()
                .plus(Duration.ofDays(300))
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
        family.presented(family.parent(), validUntil);
        family.presented(family.child(), validUntil);
        family.awaitVersion(6);
    }

    /** @return the itinerary's path below the case */
    static String proposed(TestCase family) {
        family.done(
                "DEU",
                COORDINATOR,
                "itineraries",
                itinerary("\"" + family.parent() + "\", \"" + family.child() + "\""));
        return "itineraries/" + family.file("DEU").getString("desk.itineraries[0].itineraryId");
    }

    /** @return the request's id */
    static String requested(TestCase family, String journey) {
        family.done("DEU", COORDINATOR, journey + "/transit-requests", """
                {
                  "transitState": "POL",
                  "admissionAssured": true,
                  "noGroundForRefusalKnown": true,
                  "support": [],
                  "escortAssurances": ["UNARMED", "CIVILIAN_CLOTHES", "CARRY_PROOF_OF_IDENTITY_AND_TRANSIT"]
                }""");
        return family.file("DEU").getString("desk.transits[0].requestId");
    }

    private static void agreed(TestCase family, String journey) {
        String request = requested(family, journey);
        family.done(
                "POL",
                "requested-officer",
                "transit-requests/" + request + "/authorisation",
                "{\"support\": [\"MEETING_AT_THE_AIRCRAFT\"]}");
    }

    private static void fit(TestCase family, PersonId person) {
        family.done("DEU", "medical-officer", "persons/" + person + "/fit-to-travel", """
                {"finding": "FIT", "examinedAt": "%s", "validUntil": "%s", "medicalNotes": "Fictional notes."}
                """.formatted(
                        minutes(TestCase.now(), -60), minutes(TestCase.now(), 1440)));
    }

    private static void voluntary(TestCase family, PersonId person) {
        family.done("DEU", "reintegration-counsellor", "persons/" + person + "/voluntary-return", """
                {"declaredOn": "%s", "language": "Russian", "counsellor": "Ada Exemplar"}
                """.formatted(
                        TestCase.now().atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    private static String itinerary(String travellers) {
        Instant start = TestCase.now();
        return """
                {
                  "travellers": [%s],
                  "legs": [
                    {"mode": "AIR", "from": "BER", "fromState": "DEU", "to": "WAW", "toState": "POL",
                     "departs": "%s", "arrives": "%s", "carrier": "HW 100"},
                    {"mode": "AIR", "from": "WAW", "fromState": "POL", "to": "SVO", "toState": "RUS",
                     "departs": "%s", "arrives": "%s"}
                  ],
                  "escorted": true
                }
                """.formatted(travellers, start, minutes(start, 60), minutes(start, 120), minutes(start, 240));
    }

    private static String departed(Instant start, int minutes) {
        return "{\"departedAt\": \"" + minutes(start, minutes) + "\"}";
    }

    private static String arrived(Instant start, int minutes) {
        return "{\"arrivedAt\": \"" + minutes(start, minutes) + "\"}";
    }

    private static Instant minutes(Instant from, int later) {
        return from.plus(Duration.ofMinutes(later));
    }
}
