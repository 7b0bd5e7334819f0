package homeward.audit.figures;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import homeward.audit.http.ServicesTopics;
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
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;
import homeward.histories.Freshness;
import homeward.testkit.Arrivals;
import homeward.testkit.Happening;

/** From events on the topics to what the states of a pair read, and read again later. All events are of March 2026. */
@QuarkusTest
@QuarkusTestResource(ServicesTopics.class)
@TestProfile(FiguresTest.ByHand.class)
class FiguresTest {

    private static final String FIRST_QUARTER = "/figures/DEU/RUS/2026-Q1";

    @Inject
    Publisher publisher;

    @Inject
    Freshness freshness;

    /** Nothing is published but by the test. */
    public static final class ByHand implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("homeward.audit.publish-figures", "false");
        }
    }

    @Test
    void I20_aQuarterIsPublishedOnceForBothStatesAndWhatComesLaterCountsInTheNext() {
        List<CaseId> cases = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            cases.add(submitted());
        }
        cases.subList(0, 4).forEach(FiguresTest::approved);
        awaitKept("ApplicationSubmitted", 7);
        awaitKept("ReadmissionApproved", 4);
        as("DEU", "auditor").get(FIRST_QUARTER).then().statusCode(409);

        publisher.publish(Instant.parse("2026-04-14T00:00:00Z"));
        as("DEU", "auditor").get(FIRST_QUARTER).then().statusCode(409);
        publisher.publish(Instant.parse("2026-04-15T00:00:00Z"));

        String published = as("DEU", "auditor").get(FIRST_QUARTER).asString();
        assertThat(as("RUS", "monitor").get(FIRST_QUARTER).asString()).isEqualTo(published);
        assertThat(count(FIRST_QUARTER, Measure.SUBMITTED)).isEqualTo(5);
        assertThat(count(FIRST_QUARTER, Measure.APPROVED_IN_TIME)).isNull();
        assertThat(JsonPath.from(published).getList("durations.median")).containsOnlyNulls();

        for (int n = 0; n < 3; n++) {
            approved(submitted());
        }
        awaitKept("ApplicationSubmitted", 10);
        awaitKept("ReadmissionApproved", 7);
        publisher.publish(Instant.parse("2027-01-15T00:00:00Z"));

        assertThat(as("DEU", "auditor").get(FIRST_QUARTER).asString()).isEqualTo(published);
        assertThat(count("/figures/DEU/RUS/2026-Q2", Measure.SUBMITTED)).isEqualTo(5);
        assertThat(count("/figures/DEU/RUS/2026-Q2", Measure.APPROVED_IN_TIME)).isEqualTo(5);
        assertThat(count("/figures/DEU/RUS/2026-Q3", Measure.SUBMITTED)).isNull();
        assertThat(count("/figures/DEU/RUS/2026", Measure.SUBMITTED)).isEqualTo(10);
        assertThat(as("DEU", "monitor").get("/figures").<List<String>>path("periods"))
                .containsExactly("2026", "2026-Q4", "2026-Q3", "2026-Q2", "2026-Q1", "2025", "2025-Q4");
        assertThat(as("DEU", "monitor").get("/figures").<List<String>>path("pairs.requested"))
                .containsExactly("RUS");
        assertThat(as("TUR", "auditor").get("/figures").<List<?>>path("pairs")).isEmpty();
        assertThat(count("/figures/RUS/DEU/2026", Measure.SUBMITTED)).isNull();
    }

    @Test
    void I20_onlyAuditorsAndMonitorsOfTheTwoStatesReadFigures() {
        as("TUR", "auditor").get(FIRST_QUARTER).then().statusCode(404);
        as("DEU", "requesting-officer").get(FIRST_QUARTER).then().statusCode(403);
        as("DEU", "administrator").get("/figures").then().statusCode(403);
        RestAssured.given().get(FIRST_QUARTER).then().statusCode(401);
    }

    @Test
    void whatIsAskedWronglyIsNamed() {
        invalid("/figures/DEU/RUS/yesterday", "period");
        invalid("/figures/deu/RUS/2026", "requesting");
        invalid("/figures/DEU/russia/2026", "requested");
        invalid("/figures/DEU/DEU/2026", "requested");
        invalid("/figures/DEU/RUS/2026?kind=FORCED", "kind");
    }

    private static void invalid(String path, String field) {
        as("DEU", "auditor").get(path).then().statusCode(400).body("field", equalTo(field));
    }

    private static Integer count(String path, Measure measure) {
        return as("DEU", "auditor")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path("counts.find {it.measure == '" + measure + "'}.applications");
    }

    private void awaitKept(String kind, int count) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !freshness.keptUntil().equals(Instant.EPOCH)
                        && as("DEU", "auditor")
                                        .get("/histories?size=200&kind=" + kind)
                                        .<List<?>>path("found")
                                        .size()
                                == count);
    }

    private static CaseId submitted() {
        CaseId caseId = new CaseId(UUID.randomUUID());
        PersonId person = person(caseId);
        application(
                caseId,
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
                        ReturnKind.FORCED,
                        false,
                        Happening.EPOCH,
                        null,
                        List.of(new Transferee(
                                person,
                                Category.OWN_NATIONAL,
                                FamilyRole.PRINCIPAL,
                                false,
                                null,
                                null,
                                new Personal.Sealed<>(person, "key", "AAAA", "event#/persons/0/details"),
                                new Personal.Sealed<>(person, "key", "AAAA", "event#/persons/0/circumstances"))),
                        null));
        return caseId;
    }

    private static void approved(CaseId caseId) {
        application(
                caseId,
                1,
                new ReadmissionApproved(
                        caseId,
                        person(caseId),
                        Happening.EPOCH,
                        Happening.EPOCH.plus(Duration.ofDays(90)),
                        new RuleBasis("EU-RUS-2006", 1, "transferWindow", "11(5)", true)));
    }

    private static PersonId person(CaseId caseId) {
        return new PersonId(new UUID(caseId.value().getMostSignificantBits(), 7));
    }

    private static void application(CaseId caseId, long sequence, ApplicationEvent event) {
        Arrivals.of(new Happening("request", "application-" + caseId, sequence, sequence + 1, event));
    }
}
