package homeward.identification.http;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import homeward.testkit.CaseLists;
import homeward.testkit.ServicePlatform;
import homeward.testkit.TestTime;

/** From events of the application through broker, policies and HTTP to the case file. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class IdentificationTest {

    private static final String OFFICER = "requesting-officer";
    private static final String CONSUL = "consular-officer";

    private static TestCase opened() {
        TestCase person = TestCase.about(UUID.randomUUID());
        person.arrives(0, person.submitted());
        await().atMost(30, TimeUnit.SECONDS)
                .until(() ->
                        as("DEU", OFFICER).get("/cases/" + person.caseId()).path("versions.'" + person.stream() + "'")
                                != null);
        return person;
    }

    @Test
    void identificationOpensAutomaticallyWhenAnApplicationArrives() {
        TestCase person = opened();
        var file = person.file("RUS", CONSUL, 1);
        assertThat(file.getString("identification.persons[0].stage")).isEqualTo("OPEN");
        assertThat(file.getString("application.form.reference")).isEqualTo("DE-2026-1");
        assertThat(file.getList("history.type")).contains("ApplicationSubmitted", "IdentificationOpened");
    }

    @Test
    void evidenceHasTheTreatysEffectAndSupportsAFinding() {
        TestCase person = opened();
        person.post("DEU", OFFICER, "evidence", 1, "{\"kind\": \"PASSPORT\", \"number\": \"00 0000000\"}")
                .statusCode(201);
        var file = person.file("DEU", OFFICER, 2);
        assertThat(file.getString("desk.persons[0].evidence[0].effect")).isEqualTo("PROOF");
        assertThat(file.getString("desk.persons[0].evidence[0].details.value.number"))
                .isEqualTo("00 0000000");

        String evidence = file.getString("desk.persons[0].evidence[0].evidenceId");
        person.post("RUS", CONSUL, "nationality-findings/refuted", 2, "{\"reason\": \"NOT_IN_REGISTERS\"}")
                .statusCode(422)
                .body("rule", equalTo("proof-is-conclusive"));
        String finding = "{\"nationality\": \"RUS\", \"evidence\": [\"" + evidence + "\"]}";
        person.post("DEU", OFFICER, "nationality-findings/established", 2, finding)
                .statusCode(403);
        person.post("RUS", CONSUL, "nationality-findings/established", 2, finding)
                .statusCode(201);
        assertThat(person.file("RUS", CONSUL, 3).getString("desk.persons[0].nationality.value"))
                .isEqualTo("RUS");
    }

    @Test
    void aTravelDocumentWaitsUntilConsentHasBeenLearned() {
        TestCase person = opened();
        person.post("DEU", OFFICER, "travel-documents/requested", 1, "{}")
                .statusCode(409)
                .body("rule", equalTo("consent-not-learned"));

        Instant now = TestTime.NOW;
        person.arrives(1, person.approved(now.plus(90, ChronoUnit.DAYS)));
        person.file("DEU", OFFICER, 2);
        person.post("DEU", OFFICER, "travel-documents/requested", 2, "{}").statusCode(201);
        String document = person.file("RUS", CONSUL, 3).getString("desk.persons[0].documents[0].documentId");
        LocalDate lastDay = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(30);
        person.post("RUS", CONSUL, "travel-documents/" + document + "/issued", 3, """
                        {"kind": "RETURN_CERTIFICATE", "issuedAt": "%s", "validUntil": "%s", "number": "RC 000001"}
                        """.formatted(now, lastDay))
                .statusCode(201);

        var file = person.file("DEU", OFFICER, 4);
        assertThat(file.getString("identification.persons[0].stage")).isEqualTo("DOCUMENTED");
        assertThat(file.getString("identification.persons[0].documents[0].validUntil"))
                .isEqualTo(lastDay.toString());
        assertThat(file.getList("due.what")).containsExactly("TRAVEL_DOCUMENT_EXPIRES");
        String id = person.caseId().toString();
        assertThat(CaseLists.at("DOCUMENTED", "DEU", OFFICER)).contains(id);
        assertThat(CaseLists.at("OPEN", "DEU", OFFICER)).doesNotContain(id);
    }

    @Test
    void aStateThatIsNotAPartyFindsNothing() {
        TestCase person = opened();
        as("GEO", OFFICER).get("/cases/" + person.caseId()).then().statusCode(404);
        person.post("GEO", OFFICER, "evidence", 1, "{\"kind\": \"PASSPORT\"}").statusCode(404);
    }
}
