package homeward.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import homeward.local.access.Wire.Answer;
import homeward.local.run.Tokens;
import homeward.local.running.KillableRun;

/** A case is withdrawn; a year later its data is due, in either state on its own. */
class DueErasuresTest {

    private static final String APPLICATION = """
            {"reference": "AT-9", "requestingState": "AUT", "requestedState": "RUS",
             "requestingAuthority": "Return office", "requestedAuthority": "Migration office",
             "treaty": {"agreement": "EU-RUS-2006"}, "procedure": "NORMAL", "returnKind": "FORCED",
             "interviewRequested": false,
             "persons": [{"category": "OWN_NATIONAL", "role": "PRINCIPAL", "minor": false,
               "details": {"surname": "Obrazets", "givenNames": "Eva", "dateOfBirth": "1990", "sex": "F",
                           "nationalities": ["RUS"]}}]}""";

    @TempDir
    Path data;

    @Test
    @Tag("long")
    void afterThePeriodTwoAdministratorsEraseWhatIsDue() throws Exception {
        try (KillableRun run = KillableRun.start(data)) {
            run.awaitReady();
            Calls calls = new Calls(run);
            String caseId = calls.done("aut-requesting-officer", "/applications", 0, APPLICATION);
            calls.done(
                    "aut-requesting-officer",
                    "/applications/" + caseId + "/closing",
                    1,
                    "{\"outcome\": \"WITHDRAWN\", \"withdrawal\": \"LEFT_ON_OWN_INITIATIVE\"}");
            String person = calls.file(caseId)
                    .json()
                    .at("/application/persons/0/personId")
                    .asText();
            String erasure = "/persons/" + person + "/erasure";
            String ground = "{\"caseId\": \"" + caseId + "\", \"ground\": \"RETENTION_ENDED\"}";
            assertThat(calls.due("aut").body()).doesNotContain(caseId);
            assertThat(calls.post("aut-administrator", erasure + "-proposals", 0, ground)
                            .body())
                    .contains("retention-period");

            run.time().forward("P366D");
            calls = new Calls(run);

            for (String state : new String[] {"aut", "rus"}) {
                assertThat(calls.due(state).json().at("/due/0/persons/0").asText())
                        .isEqualTo(person);
                assertThat(calls.due(state).json().at("/due/0/basis/verified").asBoolean(true))
                        .isFalse();
            }
            assertThat(calls.due("deu").body()).doesNotContain(caseId);
            assertThat(calls.post("aut-administrator", erasure + "-proposals", 0, ground)
                            .status())
                    .isEqualTo(200);
            assertThat(calls.post("aut-administrator@second", erasure, 0, ground)
                            .status())
                    .isEqualTo(200);
            assertThat(calls.due("aut").body()).doesNotContain(caseId);
            assertThat(calls.due("rus").body()).contains(caseId);
        }
    }

    private static final class Calls {

        private final Wire wire;
        private final Tokens tokens;

        Calls(KillableRun run) {
            wire = new Wire(run.addresses());
            tokens = Tokens.of(run.addresses());
        }

        Answer due(String state) {
            return wire.send("GET", "request", "/due-erasures", bearer(state + "-administrator"), null);
        }

        Answer file(String caseId) {
            Map<String, String> headers = new HashMap<>(bearer("aut-requesting-officer"));
            headers.put("Prefer", "wait=20");
            return wire.send(
                    "GET", "request", "/cases/" + caseId + "?atLeast=application-" + caseId + ":3", headers, null);
        }

        String done(String client, String path, int version, String body) {
            Answer answer = post(client, path, version, body);
            assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(201);
            return answer.json().path("caseId").asText();
        }

        Answer post(String client, String path, int version, String body) {
            Map<String, String> headers = new HashMap<>(bearer(client));
            headers.put("Content-Type", "application/json");
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
            if (version > 0) {
                headers.put("If-Match", "\"" + version + "\"");
            }
            return wire.send("POST", "request", path, headers, body);
        }

        private Map<String, String> bearer(String client) {
            return Map.of("Authorization", "Bearer " + tokens.get(client));
        }
    }
}
