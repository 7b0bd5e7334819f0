package homeward.audit.http;

import static homeward.testkit.TestTokens.as;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.restassured.path.json.JsonPath;
import org.awaitility.Awaitility;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.identification.IdentificationEvent.IdentificationOpened;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.Concern;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;
import homeward.testkit.Arrivals;
import homeward.testkit.Happening;

/** A person to be returned from DEU to RUS, by events on the services' topics. */
record TestCase(CaseId caseId, PersonId personId) {

    private static final StateCode DEU = new StateCode("DEU");
    private static final StateCode RUS = new StateCode("RUS");
    private static final TreatyReference TREATY = new TreatyReference("EU-RUS-2006", null, 1);

    static TestCase fresh() {
        return new TestCase(new CaseId(UUID.randomUUID()), new PersonId(UUID.randomUUID()));
    }

    void applied() {
        application(
                0,
                new ApplicationSubmitted(
                        caseId,
                        "DE-2026-1",
                        DEU,
                        RUS,
                        "Return office",
                        "Migration service",
                        TREATY,
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
                                new Personal.Sealed<>(personId, "key", "AAAA", "event#/persons/0/details"),
                                new Personal.Sealed<>(personId, "key", "AAAA", "event#/persons/0/circumstances"))),
                        null));
    }

    void limitSet() {
        application(
                1, new ReplyLimitSet(caseId, Happening.EPOCH.plus(Duration.ofDays(25)), basis("replyLimit", "11(2)")));
    }

    void suspended() {
        application(
                2,
                new TransferSuspended(
                        caseId,
                        personId,
                        new UUID(4, 1),
                        new UUID(4, 2),
                        new Personal.Sealed<Concern>(personId, "key-alone", "BBBB", "event#/concern")));
    }

    void approved() {
        application(
                3,
                new ReadmissionApproved(
                        caseId,
                        personId,
                        Happening.EPOCH,
                        Happening.EPOCH.plus(Duration.ofDays(90)),
                        basis("transferWindow", "11(5)")));
    }

    void identificationOpened() {
        Arrivals.of(new Happening(
                        "identification",
                        "identification-" + caseId + "-" + personId,
                        0,
                        1,
                        new IdentificationOpened(
                                caseId,
                                personId,
                                DEU,
                                RUS,
                                TREATY,
                                Category.OWN_NATIONAL,
                                new Source("application-" + caseId, 0, submission())))
                .causedBy(submission()));
    }

    /** The event of the submission. */
    UUID submission() {
        return new Happening(
                        "request",
                        "application-" + caseId,
                        0,
                        1,
                        new ReplyLimitSet(caseId, Happening.EPOCH, basis("", "")))
                .id();
    }

    private static RuleBasis basis(String field, String article) {
        return new RuleBasis("EU-RUS-2006", 1, field, article, true);
    }

    private void application(long sequence, ApplicationEvent event) {
        Arrivals.of(new Happening("request", "application-" + caseId, sequence, sequence + 1, event));
    }

    /** The history as an auditor reads it, once it has so many steps. */
    JsonPath history(String state, int steps) {
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> {
            Integer known = as(state, "auditor").get("/histories/" + caseId).path("steps");
            return known != null && known >= steps;
        });
        return read(state, "");
    }

    /** Whatever is under the case's path. */
    JsonPath read(String state, String rest) {
        return as(state, "auditor")
                .get("/histories/" + caseId + rest)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
