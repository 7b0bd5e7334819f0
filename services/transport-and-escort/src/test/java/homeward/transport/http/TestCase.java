package homeward.transport.http;

import static homeward.testkit.TestTokens.as;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.events.identification.IdentificationEvent.TravelDocumentPresented;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;
import homeward.testkit.Arrivals;
import homeward.testkit.Happening;
import homeward.testkit.TestOperator;
import homeward.testkit.TestTime;

/** A parent and a child who return voluntarily, whose readmission DEU requests from RUS, set up by events on the other services' topics. */
record TestCase(CaseId caseId, PersonId parent, PersonId child) {

    private static final RuleBasis BASIS = new RuleBasis("EU-RUS-2006", 1, "transferWindow", "11(5)", true);

    static TestCase fresh() {
        return new TestCase(
                new CaseId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), new PersonId(UUID.randomUUID()));
    }

    /** A submitted application, after the automatic opening of its transfer. */
    static TestCase opened() {
        TestCase fresh = fresh();
        fresh.application(0, fresh.submitted());
        fresh.awaitVersion(1);
        return fresh;
    }

    /** The service's time, moved forward by {@link #forward}. */
    static Instant now() {
        return Instant.parse(as("HMW", "administrator").get("/platform/clock").path("now"));
    }

    static void forward(Duration time) {
        Duration before = Duration.between(TestTime.NOW, now());
        TestOperator.operator()
                .contentType("application/json")
                .body("{\"offset\": \"" + before.plus(time) + "\"}")
                .put("/platform/clock")
                .then()
                .statusCode(200);
    }

    ApplicationEvent submitted() {
        return new ApplicationSubmitted(
                caseId,
                "DE-2026-1",
                new StateCode("DEU"),
                new StateCode("RUS"),
                "Return office",
                "Migration service",
                new TreatyReference("EU-RUS-2006", null, 1),
                Procedure.NORMAL,
                ReturnKind.VOLUNTARY,
                false,
                Happening.EPOCH,
                null,
                List.of(transferee(parent, false, null), transferee(child, true, parent)),
                null);
    }

    ApplicationEvent approved(PersonId person, Instant windowEnds) {
        return new ReadmissionApproved(caseId, person, windowEnds.minusSeconds(3_600), windowEnds, BASIS);
    }

    void application(long sequence, ApplicationEvent event) {
        Arrivals.of(new Happening("request", "application-" + caseId, sequence, sequence + 1, event));
    }

    void presented(PersonId person, LocalDate validUntil) {
        Arrivals.of(new Happening(
                "identification",
                "identification-" + caseId + "-" + person,
                0,
                person.equals(parent) ? 1 : 2,
                new TravelDocumentPresented(
                        caseId,
                        person,
                        person.value(),
                        TravelDocumentKind.PASSPORT,
                        new StateCode("RUS"),
                        validUntil,
                        new Personal.Sealed<>(person, "key", "AAAA", "event#/number"))));
    }

    String stream() {
        return "transfer-" + caseId;
    }

    void awaitVersion(int version) {
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> {
            Integer applied =
                    as("DEU", "transport-coordinator").get("/cases/" + caseId).path("versions.'" + stream() + "'");
            return applied != null && applied >= version;
        });
    }

    JsonPath file(String state) {
        return as(state, "transport-coordinator")
                .get("/cases/" + caseId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    int version() {
        return file("DEU").getInt("versions.'" + stream() + "'");
    }

    /** Sends a command for the current version of the stream. */
    ValidatableResponse post(String state, String role, String what, String body) {
        return as(state, role)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version() + "\"")
                .contentType("application/json")
                .body(body)
                .post("/cases/" + caseId + "/" + what)
                .then();
    }

    /** Sends a command that must succeed, and waits until the case file shows it. */
    void done(String state, String role, String what, String body) {
        int version = post(state, role, what, body).statusCode(201).extract().path("version");
        awaitVersion(version);
    }

    private static Transferee transferee(PersonId id, boolean minor, @Nullable PersonId accompaniedBy) {
        String place = "event#/persons/" + (minor ? 1 : 0);
        return new Transferee(
                id,
                Category.OWN_NATIONAL,
                minor ? FamilyRole.CHILD : FamilyRole.PRINCIPAL,
                minor,
                null,
                accompaniedBy,
                new Personal.Sealed<>(id, "key", "AAAA", place + "/details"),
                new Personal.Sealed<>(id, "key", "AAAA", place + "/circumstances"));
    }
}
