package homeward.reintegration.http;

import static homeward.testkit.TestTokens.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.PersonalDetails;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.Leg;
import homeward.events.transport.TransferEvent.Planner;
import homeward.events.transport.TransferEvent.TransportMode;
import homeward.testkit.Arrivals;
import homeward.testkit.Happening;

/** A person to be returned from DEU to RUS, set up by events on the other services' topics. */
record TestCase(CaseId caseId, PersonId personId) {

    private static final RuleBasis BASIS = new RuleBasis("EU-RUS-2006", 1, "transferWindow", "11(5)", true);

    private static final UUID ITINERARY = new UUID(1, 1);

    static TestCase fresh() {
        return new TestCase(new CaseId(UUID.randomUUID()), new PersonId(UUID.randomUUID()));
    }

    void applied(ReturnKind kind) {
        Personal<PersonalDetails> sealed = new Personal.Sealed<>(personId, "key", "AAAA", "event#/persons/0/details");
        application(
                0,
                new ApplicationSubmitted(
                        caseId,
                        "DE-2026-1",
                        new StateCode("DEU"),
                        new StateCode("RUS"),
                        "Return office",
                        "Migration service",
                        new TreatyReference("EU-RUS-2006", null, 1),
                        Procedure.NORMAL,
                        kind,
                        false,
                        Happening.EPOCH,
                        null,
                        List.of(new Transferee(
                                personId,
                                Category.OWN_NATIONAL,
                                FamilyRole.PRINCIPAL,
                                false,
                                null,
                                null,
                                sealed,
                                new Personal.Sealed<>(personId, "key", "AAAA", "event#/persons/0/circumstances"))),
                        null));
    }

    void approved() {
        application(
                1,
                new ReadmissionApproved(
                        caseId, personId, Happening.EPOCH, Happening.EPOCH.plus(Duration.ofDays(90)), BASIS));
    }

    /** Instead of an approval. */
    void withdrawn() {
        application(
                1,
                new ApplicationWithdrawn(
                        caseId, Set.of(personId), new Personal.Sealed<>(personId, "key", "AAAA", "event#/reason")));
    }

    void handedOver(Instant at) {
        var leg = new Leg(
                TransportMode.AIR,
                "BER",
                new StateCode("DEU"),
                "SVO",
                new StateCode("RUS"),
                at.minus(Duration.ofHours(5)),
                at.minus(Duration.ofHours(1)),
                null);
        transfer(
                0,
                new ItineraryProposed(
                        caseId,
                        ITINERARY,
                        Set.of(personId),
                        List.of(leg),
                        false,
                        leg.departs(),
                        new Planner("planner", "Transport office")));
        transfer(1, new HandoverCompleted(caseId, ITINERARY, Set.of(personId), at));
    }

    private void transfer(long sequence, TransferEvent event) {
        Arrivals.of(new Happening("transport-and-escort", "transfer-" + caseId, sequence, sequence + 1, event));
    }

    private void application(long sequence, ApplicationEvent event) {
        Arrivals.of(new Happening("request", "application-" + caseId, sequence, sequence + 1, event));
    }

    String stream() {
        return "reintegration-" + caseId + "-" + personId;
    }

    /** The case file, once it contains at least this many events of the person's stream. */
    JsonPath file(int version) {
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> {
            Integer applied = counsellor("RUS").get("/cases/" + caseId).path("versions.'" + stream() + "'");
            return applied != null && applied >= version;
        });
        return counsellor("RUS")
                .get("/cases/" + caseId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    ValidatableResponse post(String state, String what, int version, String body) {
        return counsellor(state)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body(body)
                .post("/cases/" + caseId + "/persons/" + personId + "/" + what)
                .then();
    }

    private static RequestSpecification counsellor(String state) {
        return as(state, "reintegration-counsellor");
    }
}
