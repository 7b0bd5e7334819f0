package homeward.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import homeward.embedded.Accounts;
import homeward.events.Role;
import homeward.local.access.Wire.Answer;
import homeward.local.run.Addresses;
import homeward.local.run.Tokens;
import homeward.local.running.KillableRun;
import homeward.local.running.SharedRun;
import homeward.local.servers.Access;

/**
 * Every text of a case that ended for protection is unmistakable. All desks, roles, lists and errors of both sides, and all
 * records on Kafka, are searched for each: it is found exactly where {@code docs/disclosure.md} says that it is read.
 */
@ExtendWith(SharedRun.class)
class DisclosureWalkTest {

    private static final List<String> DESKS =
            List.of("request", "identification", "transport-and-escort", "reintegration");
    private static final Set<String> AUTHORITIES =
            Set.of(Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER, Role.TRANSPORT_COORDINATOR);
    private static final Set<String> PERSON = with(
            AUTHORITIES,
            Role.ESCORT_LEADER,
            Role.MEDICAL_OFFICER,
            Role.CHILD_PROTECTION_OFFICER,
            Role.REINTEGRATION_COUNSELLOR);
    /** No escort leader is assigned in this case: none reads of its health. */
    private static final Set<String> HEALTH = Set.of(Role.MEDICAL_OFFICER);

    private static final Set<String> PROTECTION = with(AUTHORITIES, Role.CHILD_PROTECTION_OFFICER);

    /**
     * @param here whether it is read in the requesting state only
     * @param desks that show it
     */
    private record Secret(String text, Set<String> roles, boolean here, List<String> desks) {

        boolean readBy(String state, String role, String desk) {
            return roles.contains(role) && desks.contains(desk) && (!here || state.equals("aut"));
        }
    }

    private static final List<Secret> SECRETS = List.of(
            new Secret("SURNAMEX", PERSON, false, DESKS),
            new Secret("INSULINX", HEALTH, false, List.of("request", "transport-and-escort")),
            new Secret("OBSERVEDX", AUTHORITIES, false, List.of("request")),
            new Secret("REFUSEDX", AUTHORITIES, false, DESKS),
            new Secret("PERSECUTION", PROTECTION, true, List.of("request")),
            new Secret("DESERTEDX", PROTECTION, true, List.of("request")),
            new Secret("WHISPEREDX", PROTECTION, true, List.of("request")),
            new Secret("CLEAREDX", PROTECTION, true, List.of("request")),
            new Secret("ENDANGEREDX", PROTECTION, true, List.of("request")),
            new Secret("UNFOUNDEDX", PROTECTION, true, List.of("request")),
            new Secret("ASSESSED_AND_UNFOUNDED", PROTECTION, true, List.of("request")),
            new Secret("PROTECTION_GRANTED", PROTECTION, true, List.of("request")),
            new Secret("STOPPED_FOR_PROTECTION", PROTECTION, true, List.of("request")));

    private static Addresses addresses;
    private static Access access;
    private static Wire wire;
    private static Tokens tokens;
    private static String caseId;
    private static String suspension;

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    @BeforeAll
    static void aCaseThatEndedForProtection(KillableRun run) {
        addresses = run.addresses();
        access = run.access();
        wire = new Wire(addresses);
        tokens = Tokens.of(addresses);
        caseId = post("aut-requesting-officer", "/applications", 0, """
                {"reference": "AT-1", "requestingState": "AUT", "requestedState": "RUS",
                 "requestingAuthority": "Return office", "requestedAuthority": "Migration office",
                 "treaty": {"agreement": "EU-RUS-2006"}, "procedure": "NORMAL", "returnKind": "FORCED",
                 "interviewRequested": false,
                 "persons": [{"category": "OWN_NATIONAL", "role": "PRINCIPAL", "minor": false,
                   "details": {"surname": "SURNAMEX", "givenNames": "Alex", "dateOfBirth": "1990", "sex": "X",
                               "nationalities": ["RUS"]},
                   "circumstances": {"stateOfHealth": "INSULINX"}}],
                 "observations": "OBSERVEDX"}""")
                .json()
                .path("caseId")
                .asText();
        String path = "/applications/" + caseId;
        String about = "{\"personId\": \""
                + file("aut", Role.REQUESTING_OFFICER, "request", 1, false)
                        .json()
                        .at("/application/persons/0/personId")
                        .asText()
                + "\"";
        int at = 1;
        at = done(
                "aut-monitor",
                path + "/protection-concerns",
                at,
                about + ", \"ground\": \"PERSECUTION\", \"account\": \"DESERTEDX\"}");
        at = done(
                "rus-consular-officer",
                path + "/protection-concerns",
                at,
                about + ", \"ground\": \"DEATH_PENALTY\", \"account\": \"WHISPEREDX\"}");
        String assessed = about + ", \"assessedOn\": \"2026-01-01\", \"destination\": \"RUS\", \"transitStates\": []";
        at = done(
                "aut-requesting-officer@assessor",
                path + "/assessments",
                at,
                assessed + ", \"outcome\": \"NO_RISK_FOUND\", \"account\": \"CLEAREDX\"}");
        at = done(
                "aut-requesting-officer@assessor",
                path + "/assessments",
                at,
                assessed + ", \"outcome\": \"RISK_FOUND\", \"ground\": \"PERSECUTION\", \"account\": \"ENDANGEREDX\"}");
        suspension = file("aut", Role.REQUESTING_OFFICER, "request", at, false)
                .json()
                .at("/application/suspensions/0/suspensionId")
                .asText();
        at = done(
                "aut-requesting-officer",
                path + "/protection-concerns/" + suspension + "/lifting",
                at,
                "{\"reason\": \"ASSESSED_AND_UNFOUNDED\", \"explanation\": " + about + ", \"text\": \"UNFOUNDEDX\"}}");
        at = done(
                "rus-requested-officer",
                path + "/refusals",
                at,
                about + ", \"reasons\": [\"NOT_A_NATIONAL\"], \"explanation\": \"REFUSEDX\"}");
        at = done("aut-requesting-officer", path + "/withdrawal", at, "{\"reason\": \"PROTECTION_GRANTED\"}");
        at = done("aut-requesting-officer", path + "/closing", at, "{\"outcome\": \"STOPPED_FOR_PROTECTION\"}");
        for (String desk : DESKS) {
            file("aut", Role.REQUESTING_OFFICER, desk, at, false);
        }
    }

    @Test
    void I13_everyTextIsReadByThoseOfTheTableAndByNobodyElse() {
        SoftAssertions.assertSoftly(all -> {
            for (String desk : DESKS) {
                for (String state : List.of("aut", "rus")) {
                    for (String role : WhoMay.READERS) {
                        String asked = file(state, role, desk, 1, true).body();
                        String unasked = file(state, role, desk, 1, false).body();
                        String listed = wire.send("GET", desk, "/cases", bearer(state + "-" + role), null)
                                .body();
                        for (Secret secret : SECRETS) {
                            all.assertThat(asked.contains(secret.text()))
                                    .as("%s shown to %s-%s at %s", secret.text(), state, role, desk)
                                    .isEqualTo(secret.readBy(state, role, desk));
                            all.assertThat(unasked + listed)
                                    .as("to %s-%s at %s, unasked and in lists", state, role, desk)
                                    .doesNotContain(secret.text());
                        }
                    }
                }
            }
        });
    }

    @Test
    void noErrorTellsTheRequestedStateMoreThanThatThereIsNothingForIt() {
        String path = "/applications/" + caseId;
        Map<String, String> attempts = Map.of(
                path + "/protection-concerns/" + suspension + "/lifting",
                "{\"reason\": \"RAISED_IN_ERROR\"}",
                path + "/protection-concerns/" + UUID.randomUUID() + "/lifting",
                "{\"reason\": \"RAISED_IN_ERROR\"}",
                path + "/withdrawal",
                "{\"reason\": \"ABSCONDED\"}",
                path + "/closing",
                "{\"outcome\": \"STOPPED_FOR_PROTECTION\"}");
        SoftAssertions.assertSoftly(all -> attempts.forEach((to, body) -> {
            Answer answer = send("rus-requesting-officer", to, 8, body);
            all.assertThat(answer.status()).as(to).isIn(403, 409, 412);
            SECRETS.forEach(secret -> all.assertThat(answer.body()).as(to).doesNotContain(secret.text()));
        }));
    }

    @Test
    void I13_noRecordOnKafkaTellsAnything() {
        SoftAssertions.assertSoftly(all -> {
            int own = 0;
            for (ConsumerRecord<String, byte[]> record : records()) {
                StringBuilder whole = new StringBuilder(
                        new String(record.value() == null ? new byte[0] : record.value(), StandardCharsets.UTF_8));
                record.headers().forEach(header -> whole.append(new String(header.value(), StandardCharsets.UTF_8)));
                String where = "%s@%d".formatted(record.topic(), record.offset());
                for (Secret secret : SECRETS) {
                    all.assertThat(whole.toString()).as(where).doesNotContain(secret.text());
                }
                if (whole.indexOf(caseId) >= 0) {
                    all.assertThat(whole.toString())
                            .as(where)
                            .doesNotContain("monitor", "Concern", "Assess", "RISK_FOUND");
                    own++;
                }
            }
            all.assertThat(own).as("records of this case").isPositive();
        });
    }

    @Test
    void I21_thePersonsOwnPageTellsNothingOfThis() {
        String person = file("aut", Role.REQUESTING_OFFICER, "request", 1, false)
                .json()
                .at("/application/persons/0/personId")
                .asText();
        String code = post("aut-requesting-officer", "/cases/" + caseId + "/persons/" + person + "/access", 0, """
                        {"secret": "blue tea kettle", "guardianPresent": false}""")
                .json()
                .path("code")
                .asText();
        String token = withoutToken(
                        "/returnee/openings", "{\"code\": \"" + code + "\", \"secret\": \"blue tea kettle\"}")
                .json()
                .path("token")
                .asText();
        Answer page = withoutToken("/returnee/views", "{\"token\": \"" + token + "\"}");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().path("status").asText()).isEqualTo("ENDED");
        SoftAssertions.assertSoftly(
                all -> SECRETS.forEach(secret -> all.assertThat(page.body()).doesNotContain(secret.text())));
        assertThat(page.body()).doesNotContain(caseId, person, suspension, "Alex", "AT-1");
    }

    private static Answer withoutToken(String path, String body) {
        return wire.send("POST", "request", path, Map.of("Content-Type", "application/json"), body);
    }

    private static List<ConsumerRecord<String, byte[]>> records() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                access.kafka(Accounts.OPERATOR), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(partition -> partition.topic().endsWith(".events"))
                    .map(DisclosureWalkTest::partition)
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    private static Answer file(String state, String role, String desk, int version, boolean personal) {
        Map<String, String> headers = new HashMap<>(bearer(state + "-" + role));
        headers.put("Prefer", "wait=20");
        return wire.send(
                "GET",
                desk,
                "/cases/" + caseId + "?personalData=" + personal + "&atLeast=application-" + caseId + ":" + version,
                headers,
                null);
    }

    private static int done(String client, String path, int version, String body) {
        return post(client, path, version, body).json().path("version").asInt();
    }

    private static Answer post(String client, String path, int version, String body) {
        Answer answer = send(client, path, version, body);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(201);
        return answer;
    }

    private static Answer send(String client, String path, int version, String body) {
        Map<String, String> headers = new HashMap<>(bearer(client));
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        if (version > 0) {
            headers.put("If-Match", "\"" + version + "\"");
        }
        return wire.send("POST", "request", path, headers, body);
    }

    private static Map<String, String> bearer(String client) {
        return Map.of("Authorization", "Bearer " + tokens.get(client));
    }
}
