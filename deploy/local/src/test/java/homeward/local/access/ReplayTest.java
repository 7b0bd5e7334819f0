package homeward.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import homeward.local.console.Console;
import homeward.local.demo.Demo;
import homeward.local.run.Service;
import homeward.local.run.Tokens;
import homeward.local.running.KillableRun;
import homeward.local.running.SharedRun;

/** Recorded cases of the samples, replayed: what audit folds is what the desks show. */
@ExtendWith(SharedRun.class)
class ReplayTest {

    private static final List<String> SAMPLES = List.of(
            "01-voluntary-return-with-a-passport.json",
            "06-protection-concern-stops-a-departure.json",
            "14-a-concern-raised-in-the-air.json");

    private static Wire wire;
    private static Tokens tokens;
    private static Set<String> cases;

    @BeforeAll
    static void someCases(KillableRun run, @TempDir Path data) throws IOException {
        wire = new Wire(run.addresses());
        tokens = Tokens.of(run.addresses());
        Set<String> before = casesOf("deu");
        before.addAll(casesOf("aut"));
        Path samples = Files.createDirectories(data.resolve("samples"));
        for (String sample : SAMPLES) {
            Files.copy(Path.of("../../samples", sample), samples.resolve(sample));
        }
        assertThat(new Demo(run.addresses(), run.time(), new Console(), run.data()).play(samples))
                .isTrue();
        cases = casesOf("deu");
        cases.addAll(casesOf("aut"));
        cases.removeAll(before);
        assertThat(cases).hasSize(SAMPLES.size());
    }

    private static Set<String> casesOf(String state) {
        Set<String> ids = new HashSet<>();
        get("request", "/cases?size=200", state)
                .path("cases")
                .forEach(one -> ids.add(one.path("caseId").asText()));
        return ids;
    }

    private static JsonNode get(String service, String path, String state) {
        return wire.send(
                        "GET", service, path, Map.of("Authorization", "Bearer " + tokens.get(state + "-auditor")), null)
                .json();
    }

    /** The two sides of a case, as the issuer of tokens spells them. */
    private static List<String> sides(JsonNode file) {
        return List.of(
                file.at("/application/form/requestingState").asText().toLowerCase(Locale.ROOT),
                file.at("/application/form/requestedState").asText().toLowerCase(Locale.ROOT));
    }

    private static JsonNode live(String service, String caseId, String state) {
        return plain(get(service, "/cases/" + caseId, state));
    }

    private static JsonNode plain(JsonNode file) {
        ObjectNode plain = file.deepCopy();
        plain.remove(List.of("history", "older"));
        return plain;
    }

    private static String side(String caseId) {
        return casesOf("deu").contains(caseId) ? "deu" : "aut";
    }

    @Test
    void theLastPointIsTheFileThatEveryDeskShowsNow() {
        for (String caseId : cases) {
            for (String state : sides(live("request", caseId, side(caseId)))) {
                for (Service service : Service.writing()) {
                    Awaitility.await()
                            .atMost(Duration.ofSeconds(30))
                            .untilAsserted(() -> assertThat(plain(
                                            get("audit", "/histories/" + caseId + "/at?desk=" + service.id(), state)
                                                    .path("file")))
                                    .as("%s for %s", service.id(), state)
                                    .isEqualTo(live(service.id(), caseId, state)));
                }
            }
        }
    }

    @Test
    void theHistoryHasEveryStepOfTheDesksInTheirOrder() {
        for (String caseId : cases) {
            String state = side(caseId);
            JsonNode file = get("request", "/cases/" + caseId, state);
            JsonNode history = get("audit", "/histories/" + caseId + "?size=200", state);

            List<String> steps = new ArrayList<>();
            history.path("page").forEach(step -> steps.add(step.path("event").asText()));
            assertThat(steps).containsExactlyElementsOf(file.path("history").findValuesAsText("event"));
        }
    }

    @Test
    void noStepAndNoPointShowsTheRequestedStateAnythingOfAConcern() {
        for (String caseId : cases) {
            String requested = sides(live("request", caseId, side(caseId))).getLast();
            JsonNode history = get("audit", "/histories/" + caseId + "?size=200", requested);
            assertNothingOfProtection(history);
            for (String event : history.path("page").findValuesAsText("event")) {
                assertNothingOfProtection(get("audit", "/histories/" + caseId + "/at?when=" + event, requested));
            }
        }
    }

    private static void assertNothingOfProtection(JsonNode answer) {
        for (String field : List.of("concern", "concerns", "finding", "records", "personsWithdrawn", "decision")) {
            assertThat(answer.findParents(field).stream()
                            .filter(parent ->
                                    !parent.has("examinationId")) // a doctor's: that there was one is no secret
                            .map(parent -> parent.path(field)))
                    .as(field)
                    .allMatch(value -> value.isNull() || (value.isArray() && value.isEmpty()) || !value.has("person"));
        }
        assertThat(answer.toString()).doesNotContain("ciphertext", "PERSECUTION");
    }
}
