package homeward.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import homeward.local.console.Console;
import homeward.local.console.PlainError;
import homeward.local.demo.Api.Answer;

/** An excerpt of the replay of one case, as an auditor of a side reads it. */
final class Replay {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int STEPS = 8;
    private static final int CHANGES = 2;

    private final Console console;
    private final Api api;

    Replay(Console console, Api api) {
        this.console = console;
        this.api = api;
    }

    /**
     * @param service that replays
     * @param officer an auditor of one of the two sides
     * @throws PlainError if the case cannot be replayed
     */
    void tell(String service, String caseId, String officer) {
        JsonNode history = await(service, caseId, officer);
        console.line("");
        console.line("The last case replayed for the auditor %s", officer);
        console.line(
                "  GET /histories/%s: %d steps, of which the first",
                caseId, history.path("steps").asInt());
        JsonNode last = history;
        int told = 0;
        for (JsonNode step : history.path("page")) {
            if (told++ < STEPS) {
                step(step);
                last = step;
            }
        }
        JsonNode then = read(service, caseId, "/at?when=" + last.path("event").asText(), officer);
        console.line(
                "  GET /histories/…/at: after step %d of %d the application was %s, and %d clocks ran",
                then.path("step").asInt(),
                then.path("steps").asInt(),
                Words.of(then.at("/file/application/stage").asText()),
                then.path("clocks").size());
        then.path("clocks")
                .forEach(clock -> console.line(
                        "                  ◷ %s: %s UTC",
                        Words.of(clock.at("/waits/what").asText()),
                        Words.moment(Instant.parse(clock.at("/waits/due").asText()))));
    }

    private void step(JsonNode step) {
        Instant decided = Instant.parse(step.path("decided").asText());
        String articles = String.join(
                ", ",
                StreamSupport.stream(step.path("rules").spliterator(), false)
                        .map(rule -> rule.path("article").asText(""))
                        .filter(article -> !article.isEmpty())
                        .distinct()
                        .map(article -> "article " + article)
                        .toList());
        console.line(
                "    %3d %s %s  %s  %s, %s%s",
                step.path("step").asInt(),
                Words.day(decided),
                Words.time(decided),
                Words.of(step.path("type").asText()),
                step.path("by").asText(),
                step.path("authority").asText(),
                articles.isEmpty() ? "" : "; " + articles);
        StreamSupport.stream(step.path("changed").spliterator(), false)
                .filter(change -> change.path("after").isValueNode())
                .limit(CHANGES)
                .forEach(change -> console.line(
                        "                  %s: %s → %s",
                        change.path("path").asText(),
                        change.path("before").asText("nothing"),
                        change.path("after").asText("nothing")));
    }

    /** The history, once audit has read the case from the topics. */
    private JsonNode await(String service, String caseId, String officer) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Answer answer = api.history(service, caseId, "", officer);
            if (answer.carriedOut()) {
                return answer.body();
            }
            if (System.nanoTime() > deadline) {
                throw new PlainError("The case cannot be replayed: " + answer.rule());
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new PlainError("Stopped.");
            }
        }
    }

    private JsonNode read(String service, String caseId, String rest, String officer) {
        Answer answer = api.history(service, caseId, rest, officer);
        if (!answer.carriedOut()) {
            throw new PlainError("The case cannot be replayed: " + answer.rule());
        }
        return answer.body();
    }
}
