package homeward.identification.http;

import static homeward.testkit.TestTokens.as;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.PersonalDetails;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;
import homeward.testkit.Arrivals;
import homeward.testkit.Happening;

/** A person of a case between DEU (requesting) and RUS (requested). */
record TestCase(CaseId caseId, PersonId personId) {

    static final RuleBasis BASIS = new RuleBasis("EU-RUS-2006", 1, "transferWindow", "11(5)", true);

    static TestCase about(UUID caseId) {
        return new TestCase(new CaseId(caseId), new PersonId(UUID.randomUUID()));
    }

    ApplicationEvent submitted() {
        Personal<PersonalDetails> sealed = new Personal.Sealed<>(personId, "key", "AAAA", "event#/persons/0/details");
        return new ApplicationSubmitted(
                caseId,
                "DE-2026-1",
                new StateCode("DEU"),
                new StateCode("RUS"),
                "Return office",
                "Migration service",
                new TreatyReference("EU-RUS-2006", null, 1),
                Procedure.NORMAL,
                ReturnKind.FORCED,
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
                null);
    }

    ApplicationEvent approved(Instant windowEnds) {
        return new ReadmissionApproved(caseId, personId, windowEnds.minusSeconds(3_600), windowEnds, BASIS);
    }

    /** Publishes an event of the application. */
    void arrives(long sequence, ApplicationEvent event) {
        Arrivals.of(new Happening("request", "application-" + caseId, sequence, sequence + 1, event));
    }

    String stream() {
        return "identification-" + caseId + "-" + personId;
    }

    /** The case file, once it contains this many events of the person's stream. */
    JsonPath file(String state, String role, int version) {
        return as(state, role)
                .header("Prefer", "wait=25")
                .queryParam("atLeast", stream() + ":" + version)
                .queryParam("personalData", true)
                .get("/cases/" + caseId)
                .then()
                .statusCode(200)
                .header("Preference-Applied", "wait=25")
                .extract()
                .jsonPath();
    }

    ValidatableResponse post(String state, String role, String what, int version, String body) {
        return as(state, role)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body(body)
                .post("/cases/" + caseId + "/persons/" + personId + "/" + what)
                .then();
    }
}
