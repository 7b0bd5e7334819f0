package homeward.local.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import homeward.local.running.Client;
import homeward.local.running.Client.Settled;
import homeward.local.running.KillableRun;
import homeward.local.running.SharedRun;

/** Evidence filed with the identification after a refusal, across two services. */
@ExtendWith(SharedRun.class)
class FiledEvidenceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String OFFICER = "aut-requesting-officer";
    private static final String FORM = """
            {"reference": "AT-FE-1", "requestingState": "AUT", "requestedState": "RUS",
             "requestingAuthority": "Return office", "requestedAuthority": "Migration office",
             "treaty": {"agreement": "EU-RUS-2006"}, "procedure": "NORMAL", "returnKind": "VOLUNTARY",
             "interviewRequested": false, %s
             "persons": [{"category": "OWN_NATIONAL", "role": "PRINCIPAL", "minor": false,
               "details": {"surname": "PRIMER", "givenNames": "Filed", "dateOfBirth": "1981-03-04", "sex": "X",
                           "nationalities": ["RUS"]}}]}
            """;

    private final Client client;

    FiledEvidenceTest(KillableRun run) {
        client = new Client(run.addresses());
    }

    @Test
    void itIsNewEvidenceForALaterApplicationOnceItIsLearned() throws Exception {
        String former = accepted("request", "/applications", OFFICER, null, FORM.formatted(""));
        String person =
                visible(former, OFFICER, "/application/persons/0/personId").asText();
        accepted(
                "request", "/applications/" + former + "/refusals", "rus-requested-officer", 1L, """
                {"personId": "%s", "reasons": ["EVIDENCE_INSUFFICIENT"]}""".formatted(person));
        String again = FORM.formatted("\"formerCase\": \"" + former + "\",");
        assertThat(posted("request", "/applications", OFFICER, null, again).status())
                .isEqualTo(422);

        visible("identification", former, OFFICER, "/versions/identification-" + former + "-" + person);
        accepted(
                "identification",
                "/cases/" + former + "/persons/" + person + "/evidence",
                OFFICER,
                1L,
                "{\"kind\": \"BIRTH_CERTIFICATE\", \"number\": \"II-AA 000001\"}");
        String evidence = visible("identification", former, OFFICER, "/desk/persons/0/evidence/0/evidenceId")
                .asText();
        awaitLearned(former);
        String later = accepted("request", "/applications", OFFICER, null, again);
        assertThat(visible(later, "rus-requested-officer", "/desk/linked/newEvidence/0/filed/0")
                        .asText())
                .isEqualTo(evidence);
    }

    @Test
    void itDoesNotOutdateWhatAnOfficerHasSeenOfTheApplication() throws Exception {
        String another = FORM.formatted("").replace("AT-FE-1", "AT-FE-2").replace("1981-03-04", "1974-12-30");
        String caseId = accepted("request", "/applications", OFFICER, null, another);
        String person =
                visible(caseId, OFFICER, "/application/persons/0/personId").asText();
        visible("identification", caseId, OFFICER, "/versions/identification-" + caseId + "-" + person);
        accepted(
                "identification",
                "/cases/" + caseId + "/persons/" + person + "/evidence",
                OFFICER,
                1L,
                "{\"kind\": \"BIRTH_CERTIFICATE\", \"number\": \"II-AA 000002\"}");
        awaitLearned(caseId);

        String concerns = "/applications/" + caseId + "/protection-concerns";
        String concern = """
                {"personId": "%s", "ground": "SUSPENSIVE_APPEAL", "account": "An appeal was lodged."}""".formatted(person);
        assertThat(posted("request", concerns, OFFICER, 0L, concern).status()).isEqualTo(412);
        assertThat(posted("request", concerns, OFFICER, 3L, concern).status()).isEqualTo(412);
        accepted("request", concerns, OFFICER, 1L, concern);
        assertThat(posted("request", concerns, OFFICER, 1L, concern).status())
                .as("a concern is no such fact")
                .isEqualTo(412);
    }

    private void awaitLearned(String caseId) {
        await().atMost(PATIENCE)
                .pollInterval(PAUSE)
                .until(() -> client.caseFile("request", caseId, OFFICER)
                        .path("history")
                        .findValuesAsText("type")
                        .contains("EvidenceLearned"));
    }

    private JsonNode visible(String caseId, String officer, String pointer) {
        return visible("request", caseId, officer, pointer);
    }

    private JsonNode visible(String service, String caseId, String officer, String pointer) {
        return await().atMost(PATIENCE)
                .pollInterval(PAUSE)
                .until(() -> client.caseFile(service, caseId, officer).at(pointer), found -> !found.isMissingNode());
    }

    private String accepted(String service, String path, String officer, @Nullable Long version, String body)
            throws InterruptedException {
        Settled settled = posted(service, path, officer, version, body);
        assertThat(settled.status()).as(path).isEqualTo(201);
        return settled.acknowledged().orElseThrow().caseId();
    }

    private Settled posted(String service, String path, String officer, @Nullable Long version, String body)
            throws InterruptedException {
        return client.command(service, path, officer, version, body, PATIENCE);
    }
}
