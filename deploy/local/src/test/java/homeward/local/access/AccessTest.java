package homeward.local.access;

import static homeward.local.access.Problems.isAbout;
import static homeward.local.access.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import homeward.events.Role;
import homeward.local.access.BadBodies.BadBody;
import homeward.local.access.WhoMay.Reach;
import homeward.local.access.Wire.Answer;
import homeward.local.console.Console;
import homeward.local.demo.Demo;
import homeward.local.run.Tokens;
import homeward.local.running.KillableRun;
import homeward.local.running.SharedRun;

/** Access rights of every described endpoint, on a case that has passed through all services. */
@ExtendWith(SharedRun.class)
class AccessTest {

    private static final String PARTY = "aut";
    private static final String STRANGER = "nld";

    /** Query parameters that may hold any text. */
    private static final String DRAFT = "draftId";

    private static final Set<String> ANY_TEXT = Set.of("rule", "article", "actor", "authority");

    private static Wire wire;
    private static Tokens tokens;
    private static List<Endpoint> endpoints;
    private static Map<String, String> known;

    @BeforeAll
    static void aCaseThatAllFourServicesKnow(KillableRun run, @TempDir Path data) throws IOException {
        wire = new Wire(run.addresses());
        tokens = Tokens.of(run.addresses());
        Set<String> before = cases();
        Path samples = Files.createDirectories(data.resolve("samples"));
        String sample = "01-voluntary-return-with-a-passport.json";
        Files.copy(Path.of("../../samples", sample), samples.resolve(sample));
        assertThat(new Demo(run.addresses(), run.time(), new Console(), run.data()).play(samples))
                .isTrue();
        endpoints = Endpoint.all(run.addresses(), wire);
        Set<String> played = cases();
        played.removeAll(before);
        assertThat(played).hasSize(1);
        known = known(played.iterator().next());
        auditKnows(known);
    }

    /** Audit reads the topics like every consumer, a moment after the desks. */
    private static void auditKnows(Map<String, String> values) {
        for (String path : List.of("/histories/" + values.get("caseId"), "/ledger/persons/" + values.get("personId"))) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> read("audit", path).status() == 200);
        }
    }

    private static Set<String> cases() {
        Set<String> ids = new HashSet<>();
        read("request", "/cases")
                .json()
                .path("cases")
                .forEach(one -> ids.add(one.path("caseId").asText()));
        return ids;
    }

    private static Map<String, String> known(String caseId) {
        Map<String, String> values = new HashMap<>();
        JsonNode transfer = read("transport-and-escort", "/cases/" + caseId).json();
        JsonNode reintegration = read("reintegration", "/cases/" + caseId).json();
        JsonNode person = reintegration.at("/desk/persons/0");
        values.put("caseId", caseId);
        values.put("personId", person.path("personId").asText());
        values.put("grantId", person.at("/grants/0/grantId").asText());
        values.put("deliveryId", person.at("/grants/0/deliveries/0/deliveryId").asText());
        values.put("itineraryId", transfer.at("/desk/itineraries/0/itineraryId").asText());
        values.put("leg", "1");
        values.put("documentId", UUID.randomUUID().toString());
        values.put("escortId", UUID.randomUUID().toString());
        values.put("suspensionId", UUID.randomUUID().toString());
        values.put("recipientId", UUID.randomUUID().toString());
        values.put("takeBackId", UUID.randomUUID().toString());
        values.put("incidentId", UUID.randomUUID().toString());
        values.put("appealId", UUID.randomUUID().toString());
        values.put("requestId", transfer.at("/desk/transits/0/requestId").asText());
        String personId = person.path("personId").asText();
        String attachment = file(caseId, personId);
        values.put("attachmentId", attachment);
        values.put("messageId", message(caseId, personId, attachment));
        values.put("webhookId", webhook());
        values.put(DRAFT, draft());
        values.put("accessId", access(caseId, personId));
        values.put("name", "case-file");
        values.put("partner", "RUS");
        values.put("requesting", "AUT");
        values.put("requested", "RUS");
        values.put("period", "2026-Q1");
        assertThat(values.values()).noneMatch(String::isEmpty);
        return values;
    }

    /** @return id of a file that the requesting state stores now */
    private static String file(String caseId, String person) {
        Map<String, String> headers = new HashMap<>(bearer(PARTY, "requesting-officer"));
        headers.put("Content-Type", "application/octet-stream");
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        String path = "/applications/" + caseId + "/attachments?persons=" + person;
        return wire.send("POST", "request", path, headers, "%PDF-1.7\n%%EOF\n")
                .json()
                .at("/attachmentId")
                .asText();
    }

    /** @return id of a draft that the requesting state begins now */
    private static String draft() {
        Map<String, String> headers = new HashMap<>(bearer(PARTY, "requesting-officer"));
        headers.putAll(json());
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        return wire.send("POST", "request", "/drafts", headers, "{\"content\": \"fictional\"}")
                .json()
                .path("draftId")
                .asText();
    }

    /** @return id of the access to the own case that the requesting state gives a person now */
    private static String access(String caseId, String person) {
        Map<String, String> headers = new HashMap<>(bearer(PARTY, "requesting-officer"));
        headers.putAll(json());
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        String path = "/cases/" + caseId + "/persons/" + person + "/access";
        return wire.send(
                        "POST",
                        "request",
                        path,
                        headers,
                        "{\"secret\": \"blue tea kettle\", \"guardianPresent\": false}")
                .json()
                .at("/access/accessId")
                .asText();
    }

    /** @return id of a webhook that the requesting state makes now */
    private static String webhook() {
        Map<String, String> headers = new HashMap<>(bearer(PARTY, "administrator"));
        headers.putAll(json());
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        String body = "{\"address\": \"https://receiver.invalid/\", \"role\": \"monitor\"}";
        return wire.send("POST", "feed", "/webhooks", headers, body)
                .json()
                .path("webhookId")
                .asText();
    }

    /** @return id of a message that the requesting state sends now */
    private static String message(String caseId, String person, String attachment) {
        Map<String, String> headers = new HashMap<>(bearer(PARTY, "requesting-officer"));
        headers.putAll(json());
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        String body = """
                {"personId": "%s", "kind": "INFORMATION", "subject": "Fictional", "text": "Fictional",
                 "confirmed": ["ASYLUM_OR_PROTECTION", "HEALTH", "CONVICTIONS_OR_SUSPICIONS", "BELIEF_ORIGIN_OR_OPINION",
                               "OTHER_PERSONS"],
                 "attachments": [{"attachmentId": "%s"}]}
                """.formatted(person, attachment);
        return wire.send("POST", "request", "/applications/" + caseId + "/messages", headers, body)
                .json()
                .at("/ids/messageId/0")
                .asText();
    }

    private static Answer read(String service, String path) {
        return wire.send("GET", service, path, bearer(PARTY, "auditor"), null);
    }

    @Test
    void everyEndpointIsCoveredAndNoOtherExists() {
        assertThat(endpoints).extracting(Endpoint::name).containsExactlyInAnyOrderElementsOf(WhoMay.endpoints());
    }

    @TestFactory
    Stream<DynamicTest> onlyWhoMayCallsIt() {
        return each(endpoints, AccessTest::callers);
    }

    @TestFactory
    Stream<DynamicTest> aStateThatIsNotPartyIsToldThereIsNoCase() {
        return each(reaching(Reach.CASE), (endpoint, all) -> {
            for (String role : WhoMay.call(endpoint).roles()) {
                String body = endpoint.takesBody() ? endpoint.example().toString() : null;
                Answer answer = send(endpoint, known, headers(endpoint, STRANGER, role), body);
                all.assertThat(answer.status())
                        .as("as %s of another state", role)
                        .isEqualTo(404);
                isProblem(all, answer);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whatAStateHasIsItsOwn() {
        List<Endpoint> lists = reaching(Reach.OWN).stream()
                .filter(endpoint -> endpoint.method().equals("GET"))
                .toList();
        return each(lists, (endpoint, all) -> {
            String role = role(endpoint);
            String own = known.get(endpoint.path().equals("/drafts") ? DRAFT : "caseId");
            all.assertThat(whole(endpoint, PARTY, role)).contains(own);
            all.assertThat(whole(endpoint, STRANGER, role)).doesNotContain(own);
        });
    }

    /** The list, as far as one page can show it. */
    private static String whole(Endpoint endpoint, String state, String role) {
        boolean paged = endpoint.parameters("query").stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals("size"));
        return wire.send(
                        "GET",
                        endpoint.service(),
                        endpoint.at(known) + (paged ? "?size=200" : ""),
                        bearer(state, role),
                        null)
                .body();
    }

    @TestFactory
    Stream<DynamicTest> personalDataIsOpenedForThoseWhoMayReadItWhereTheyAsk() {
        return DynamicTest.stream(MayRead.everything(), MayRead::name, AccessTest::readers);
    }

    @TestFactory
    Stream<DynamicTest> badPathsAndQueriesAreNamed() {
        return each(endpoints, AccessTest::parameters);
    }

    @TestFactory
    Stream<DynamicTest> badHeadersAreNamed() {
        List<Endpoint> commands = endpoints.stream().filter(Endpoint::isCommand).toList();
        return each(commands, AccessTest::commandHeaders);
    }

    @TestFactory
    Stream<DynamicTest> badBodiesAreNamed() {
        List<Endpoint> taking = endpoints.stream()
                .filter(endpoint -> endpoint.takesBody() && !endpoint.takesFile())
                .toList();
        return each(taking, AccessTest::bodies);
    }

    private static void callers(Endpoint endpoint, SoftAssertions all) {
        String body = endpoint.takesBody() ? "{\"noSuchField\": 1}" : null;
        if (WhoMay.call(endpoint).reach() == Reach.ANYBODY) {
            anybody(endpoint, body, all);
            return;
        }
        Answer nobody = send(endpoint, known, typed(endpoint), body);
        all.assertThat(nobody.status()).as("without a token").isEqualTo(401);
        isProblem(all, nobody);
        Map<String, String> forged = new HashMap<>(typed(endpoint));
        forged.put("Authorization", "Bearer " + forged(tokens.get(PARTY + "-" + Role.ALL.getFirst())));
        all.assertThat(send(endpoint, known, forged, body).status())
                .as("with a forged token")
                .isEqualTo(401);
        for (String role : Role.ALL) {
            Answer answer = send(endpoint, known, headers(endpoint, PARTY, role), body);
            if (!WhoMay.call(endpoint).roles().contains(role)) {
                all.assertThat(answer.status()).as("as %s", role).isEqualTo(403);
                isProblem(all, answer);
            } else if (endpoint.takesBody()) {
                all.assertThat(answer.status())
                        .as("as %s, with a bad body", role)
                        .isEqualTo(400);
            } else {
                all.assertThat(answer.status())
                        .as("as %s", role)
                        .isNotIn(401, 403, 404)
                        .isLessThan(500);
            }
        }
    }

    /** With a token, a forged one or none: all get as far as their body. */
    private static void anybody(Endpoint endpoint, @Nullable String body, SoftAssertions all) {
        Map<String, String> forged = new HashMap<>(typed(endpoint));
        forged.put("Authorization", "Bearer " + forged(tokens.get(PARTY + "-" + Role.ALL.getFirst())));
        for (Map<String, String> headers :
                List.of(typed(endpoint), forged, headers(endpoint, PARTY, Role.ALL.getFirst()))) {
            all.assertThat(send(endpoint, known, headers, body).status())
                    .as("with a bad body")
                    .isEqualTo(400);
        }
        all.assertThat(send(endpoint, known, typed(endpoint), endpoint.example().toString())
                        .status())
                .as("with what opens nothing")
                .isEqualTo(404);
    }

    /** A role that may call it; where none is needed, any. */
    private static String role(Endpoint endpoint) {
        return WhoMay.call(endpoint).roles().stream().findFirst().orElse(Role.ALL.getFirst());
    }

    private static void readers(MayRead part) {
        String path = "/cases/" + known.get("caseId");
        SoftAssertions.assertSoftly(all -> {
            for (String role : WhoMay.READERS) {
                Answer asked = wire.send("GET", part.service(), path + "?personalData=true", bearer(PARTY, role), null);
                all.assertThat(asked.json().at(part.pointer()).isValueNode()
                                && !asked.json().at(part.pointer()).isNull())
                        .as("opened for %s", role)
                        .isEqualTo(part.roles().contains(role));
                Answer unasked = wire.send("GET", part.service(), path, bearer(PARTY, role), null);
                all.assertThat(unasked.json().at(part.pointer()).asText(""))
                        .as("not asked for by %s", role)
                        .isIn("", "null");
                all.assertThat(asked.body() + unasked.body())
                        .as("read by %s", role)
                        .doesNotContain("ciphertext");
            }
        });
    }

    private static String forged(String token) {
        int signature = token.lastIndexOf('.') + 1;
        return token.substring(0, signature) + "A".repeat(token.length() - signature);
    }

    private static void parameters(Endpoint endpoint, SoftAssertions all) {
        String role = role(endpoint);
        String body = endpoint.takesBody() ? endpoint.example().toString() : null;
        for (JsonNode parameter : endpoint.parameters("path")) {
            String name = parameter.path("name").asText();
            Map<String, String> values = new HashMap<>(known);
            values.put(name, "not-an-id");
            Answer answer = send(endpoint, values, headers(endpoint, PARTY, role), body);
            if (name.equals("name")) {
                all.assertThat(answer.status()).as("an unknown name").isEqualTo(404);
            } else {
                isAbout(all, answer, name, "path parameter " + name);
            }
        }
        Answer unknown = wire.send(
                endpoint.method(),
                endpoint.service(),
                endpoint.at(known) + "?noSuchParameter=1",
                headers(endpoint, PARTY, role),
                body);
        isAbout(all, unknown, "noSuchParameter", "an unknown query parameter");
        for (JsonNode parameter : endpoint.parameters("query")) {
            String name = parameter.path("name").asText();
            if (ANY_TEXT.contains(name)) {
                continue;
            }
            for (String wrong : List.of("nonsense", "-1", "99999999999999999999")) {
                Answer answer = wire.send(
                        endpoint.method(),
                        endpoint.service(),
                        endpoint.at(known) + "?" + name + "=" + wrong,
                        endpoint.takesBody() ? headers(endpoint, PARTY, role) : bearer(PARTY, role),
                        endpoint.takesFile() ? null : body);
                isAbout(all, answer, name, "query parameter " + name + "=" + wrong);
            }
        }
    }

    private static void commandHeaders(Endpoint endpoint, SoftAssertions all) {
        String role = role(endpoint);
        String body = endpoint.takesBody() ? endpoint.example().toString() : null;
        Map<String, String> missing = new HashMap<>(headers(endpoint, PARTY, role));
        missing.remove("Idempotency-Key");
        isAbout(all, send(endpoint, known, missing, body), "Idempotency-Key", "no Idempotency-Key");
        Map<String, String> endless = new HashMap<>(headers(endpoint, PARTY, role));
        endless.put("Idempotency-Key", "k".repeat(129));
        isAbout(all, send(endpoint, known, endless, body), "Idempotency-Key", "a long Idempotency-Key");
        if (WhoMay.call(endpoint).reach() == Reach.CASE
                && !endpoint.path().contains("/erasure")
                && !endpoint.path().endsWith("/access")
                && !endpoint.service().equals("feed")
                && !endpoint.takesFile()) {
            Map<String, String> odd = new HashMap<>(headers(endpoint, PARTY, role));
            odd.put("If-Match", "one");
            isAbout(all, send(endpoint, known, odd, body), "If-Match", "an If-Match that is no ETag");
        }
    }

    private static void bodies(Endpoint endpoint, SoftAssertions all) {
        String role = role(endpoint);
        String oversized = " ".repeat(limit(endpoint)) + "{}";
        for (String whole : List.of("", "{", "[]", "null", "7", endpoint.example() + " {}", oversized)) {
            Answer answer = send(endpoint, known, headers(endpoint, PARTY, role), whole);
            isAbout(all, answer, "body", "a body of " + whole.length() + " characters");
        }
        Map<String, String> plain = new HashMap<>(headers(endpoint, PARTY, role));
        plain.put("Content-Type", "text/plain");
        all.assertThat(send(endpoint, known, plain, "{}").status())
                .as("plain text")
                .isEqualTo(415);
        for (BadBody bad : BadBodies.of(endpoint)) {
            Answer answer = send(endpoint, known, headers(endpoint, PARTY, role), bad.body());
            String field = bad.body().length() > limit(endpoint) ? "body" : bad.field();
            isAbout(all, answer, field, bad.field() + " is " + bad.what());
        }
    }

    /** The longest body, in bytes. */
    private static int limit(Endpoint endpoint) {
        return endpoint.name().contains("/applications/preview")
                        || endpoint.name().endsWith("/applications")
                        || endpoint.path().startsWith("/drafts")
                ? 1 << 20
                : 1 << 16;
    }

    private static Answer send(
            Endpoint endpoint, Map<String, String> values, Map<String, String> headers, @Nullable String body) {
        Map<String, String> present = new HashMap<>(values);
        if (endpoint.method().equals("DELETE")) { // others still want the known one
            present.replace(DRAFT, known.get(DRAFT), draft());
        }
        return wire.send(endpoint.method(), endpoint.service(), endpoint.at(present), headers, body);
    }

    /** Headers with which a command never succeeds on an existing stream: it has no such version. */
    private static Map<String, String> headers(Endpoint endpoint, String state, String role) {
        Map<String, String> headers = new HashMap<>(bearer(state, role));
        headers.putAll(typed(endpoint));
        if (endpoint.isCommand()) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (endpoint.isCommand() || endpoint.method().equals("PUT")) {
            headers.put("If-Match", "\"999999\"");
        }
        return headers;
    }

    private static Map<String, String> typed(Endpoint endpoint) {
        return endpoint.takesFile() ? Map.of("Content-Type", "application/octet-stream") : json();
    }

    private static Map<String, String> json() {
        return Map.of("Content-Type", "application/json");
    }

    private static Map<String, String> bearer(String state, String role) {
        return Map.of("Authorization", "Bearer " + tokens.get(state + "-" + role));
    }

    private static List<Endpoint> reaching(Reach reach) {
        return endpoints.stream()
                .filter(endpoint -> WhoMay.call(endpoint).reach() == reach)
                .toList();
    }

    private interface Check {
        void on(Endpoint endpoint, SoftAssertions all);
    }

    private static Stream<DynamicTest> each(List<Endpoint> chosen, Check check) {
        assertThat(chosen).isNotEmpty();
        return chosen.stream()
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint.name(), () -> SoftAssertions.assertSoftly(all -> check.on(endpoint, all))));
    }
}
