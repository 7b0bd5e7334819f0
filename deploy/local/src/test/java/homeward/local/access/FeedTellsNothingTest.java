package homeward.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import homeward.events.Role;
import homeward.local.access.Wire.Answer;
import homeward.local.run.Addresses;
import homeward.local.run.Tokens;
import homeward.local.running.FeedLines;
import homeward.local.running.KillableRun;
import homeward.local.running.SharedRun;

/**
 * Two cases that differ only in why the return was suspended and the application withdrawn. Whatever the feed tells the
 * requested state of them is alike: number, order, texts, severities, data.
 */
@ExtendWith(SharedRun.class)
class FeedTellsNothingTest {

    private static final String OFFICER = "aut-requesting-officer";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Addresses addresses;
    private static Tokens tokens;
    private static Wire wire;
    private static String forProtection = "";
    private static String forAnythingElse = "";

    @BeforeAll
    static void twoCases(KillableRun run) {
        addresses = run.addresses();
        tokens = Tokens.of(addresses);
        wire = new Wire(addresses);
        forProtection = course(
                "FEEDX",
                "PERSECUTION",
                ", \"account\": \"FEEDDESERTEDX and fears torture.\"",
                "PROTECTION_GRANTED",
                "STOPPED_FOR_PROTECTION");
        forAnythingElse = course("FEEDY", "ADMINISTRATIVE", "", "ABSCONDED", "WITHDRAWN");
    }

    private static String course(String surname, String ground, String account, String withdrawal, String outcome) {
        String id = post(OFFICER, "/applications", 0, """
                        {"reference": "AT-FEED", "requestingState": "AUT", "requestedState": "RUS",
                         "requestingAuthority": "Return office", "requestedAuthority": "Migration office",
                         "treaty": {"agreement": "EU-RUS-2006"}, "procedure": "NORMAL", "returnKind": "FORCED",
                         "interviewRequested": false,
                         "persons": [{"category": "OWN_NATIONAL", "role": "PRINCIPAL", "minor": false,
                           "details": {"surname": "%s", "givenNames": "Alex", "dateOfBirth": "1990", "sex": "X",
                                       "nationalities": ["RUS"]}}]}""".formatted(surname))
                .json()
                .path("caseId")
                .asText();
        String path = "/applications/" + id;
        String about = "{\"personId\": \""
                + file(id, 1).at("/application/persons/0/personId").asText() + "\"";
        String concern = about + ", \"ground\": \"" + ground + "\"" + account + "}";
        int at = done("aut-monitor", path + "/protection-concerns", 1, concern);
        at = done("rus-consular-officer", path + "/protection-concerns", at, concern);
        String first =
                file(id, at).at("/application/suspensions/0/suspensionId").asText();
        at = done(
                OFFICER,
                path + "/protection-concerns/" + first + "/lifting",
                at,
                "{\"reason\": \"RISK_NO_LONGER_EXISTS\"}");
        at = done(OFFICER, path + "/withdrawal", at, "{\"reason\": \"" + withdrawal + "\"}");
        done(OFFICER, path + "/closing", at, "{\"outcome\": \"" + outcome + "\"}");
        return id;
    }

    @Test
    void I13_theFeedOfBothCasesIsAlikeForEveryRoleOfEitherSide() {
        for (String role : WhoMay.READERS) {
            List<String> partner = alike(role, "rus", forProtection);

            assertThat(partner).as(role).isNotEmpty().isEqualTo(alike(role, "rus", forAnythingElse));
            if (!role.equals(Role.AUDITOR)) { // who sees what officers of the own state have read
                assertThat(partner).as(role).isEqualTo(alike(role, "aut", forProtection));
            }
            assertThat(String.join("\n", partner))
                    .as(role)
                    .doesNotContain("FEEDX", "PERSECUTION", "FEEDDESERTEDX", "PROTECTION", "Concern", "aut-monitor");
        }
    }

    @Test
    void aStateThatIsNoPartyIsToldNothing() {
        assertThat(FeedLines.of(addresses, tokens.get("nld-monitor"), "&case=" + forProtection, _ -> false))
                .isEmpty();
    }

    /**
     * The request service's events, stream by stream, without what is never the same. Between streams there is no order:
     * an entry of the ledger comes as early or as late as the policy that makes it.
     */
    private static List<String> alike(String role, String state, String caseId) {
        Set<String> awaited = new HashSet<>(Set.of("CaseClosed"));
        if (role.equals(Role.AUDITOR)) {
            awaited.addAll(Set.of("DataDisclosed", "DataReceived"));
        }
        List<String> lines = FeedLines.of(addresses, tokens.get(state + "-" + role), "&case=" + caseId, line -> {
            awaited.remove(event(line).path("kind").asText());
            return awaited.isEmpty();
        });
        Map<String, List<String>> streams = new HashMap<>();
        for (String line : lines) {
            JsonNode event = event(line);
            if (event.path("service").asText().equals("request")) {
                streams.computeIfAbsent(event.path("stream").asText(), _ -> new ArrayList<>())
                        .add(line.replaceAll("\"place\":\"[^\"]*\"", "place")
                                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "time"));
            }
        }
        assertThat(awaited).as("%s of %s was told of", role, state).isEmpty();
        return streams.values().stream()
                .map(all -> String.join("\n", all))
                .sorted()
                .toList();
    }

    private static JsonNode event(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode file(String caseId, int version) {
        Map<String, String> headers = new HashMap<>(bearer(OFFICER));
        headers.put("Prefer", "wait=20");
        return wire.send(
                        "GET",
                        "request",
                        "/cases/" + caseId + "?atLeast=application-" + caseId + ":" + version,
                        headers,
                        null)
                .json();
    }

    private static int done(String client, String path, int version, String body) {
        return post(client, path, version, body).json().path("version").asInt();
    }

    private static Answer post(String client, String path, int version, String body) {
        Map<String, String> headers = new HashMap<>(bearer(client));
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        if (version > 0) {
            headers.put("If-Match", "\"" + version + "\"");
        }
        Answer answer = wire.send("POST", "request", path, headers, body);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(201);
        return answer;
    }

    private static Map<String, String> bearer(String client) {
        return Map.of("Authorization", "Bearer " + tokens.get(client));
    }
}
