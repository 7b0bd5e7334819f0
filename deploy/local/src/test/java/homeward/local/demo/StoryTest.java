package homeward.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.local.console.Console;
import homeward.local.demo.Played.Done;
import homeward.local.demo.Sample.Step;

class StoryTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T09:00:00Z");

    private static final String REQUEST = """
            {"application": {
               "stage": "CLOSED", "ended": "RETURNED",
               "form": {"requestingState": "AUT", "requestingAuthority": "Return office", "requestedState": "RUS",
                 "requestedAuthority": "Migration office", "treaty": {"agreement": "EU-RUS-2006"}, "procedure": "NORMAL",
                 "returnKind": "VOLUNTARY"}},
             "identification": {"persons": [{"stage": "DOCUMENTED"}, {"stage": "DOCUMENTED"}]},
             "transfer": {"stage": "HANDED_OVER"},
             "reintegration": {"persons": []},
             "desk": {"replyLimit": {"basis": {"profile": "EU-RUS-2006", "article": "11(2)"}}},
             "due": [{"what": "REPLY_LIMIT_ENDS", "due": "2026-03-26T22:59:59Z"}],
             "history": [
               {"service": "request", "position": 1, "type": "ApplicationSubmitted", "decided": "2026-03-01T09:00:00Z", "by": "AUT"},
               {"service": "identification", "position": 1, "type": "IdentificationOpened", "decided": "2026-03-01T09:00:01Z", "by": "AUT"},
               {"service": "request", "position": 2, "type": "ReceiptConfirmed", "decided": "2026-03-02T10:30:00Z", "by": "RUS"},
               {"service": "request", "position": 2, "type": "ReplyLimitSet", "decided": "2026-03-02T10:30:00Z", "by": "RUS"}]}
            """;

    private static final String ELSEWHERE = """
            {"history": [
               {"service": "request", "position": 1, "type": "ApplicationSubmitted", "decided": "2026-03-01T09:00:00Z", "by": "AUT"},
               {"service": "identification", "position": 1, "type": "IdentificationOpened", "decided": "2026-03-01T09:00:01Z", "by": "AUT"}]}
            """;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void aCaseIsToldInWordsWithItsDueDatesAndTheirArticles() throws Exception {
        JsonNode request = new ObjectMapper().readTree(REQUEST);
        Played played = new Played();
        played.add(done("Austria applies.", "request 1", null));
        played.add(done("Russia confirms receipt.", "request 2", null));
        DueDates.of(request, 2).forEach(played::add);
        played.add(done("She departs.", null, "nobody departs without a live consent"));
        played.add(new Done(step("The feed has told it."), MARCH, null, null, List.of("the feed: Case closed")));
        new Story(new Console(output))
                .tell(played, History.of(List.of(request, new ObjectMapper().readTree(ELSEWHERE))));
        assertThat(output.toString(StandardCharsets.UTF_8).lines().map(StoryTest::squeezed))
                .containsExactly(
                        "Austria (AUT), Return office",
                        "asks Russia (RUS), Migration office",
                        "under EU-RUS-2006; normal procedure, voluntary return",
                        "",
                        "1 Mar 2026",
                        "09:00 AUT Austria applies. ●●",
                        "09:00 → identification opened",
                        "2 Mar 2026",
                        "10:30 RUS Russia confirms receipt. ●·",
                        "◷ reply limit ends: 26 Mar 2026, 22:59 UTC (Article 11(2), EU-RUS-2006)",
                        "1 Mar 2026",
                        "09:00 ✗ She departs.",
                        "refused: nobody departs without a live consent",
                        "09:00 The feed has told it.",
                        "the feed: Case closed",
                        "",
                        "At the end: application closed (returned); identification documented; transfer handed over;"
                                + " reintegration not begun");
    }

    @Test
    void aDueDateIsToldOnce() throws Exception {
        JsonNode request = new ObjectMapper().readTree(REQUEST);
        Played played = new Played();
        DueDates.of(request, 1).forEach(played::add);
        DueDates.of(request, 2).forEach(played::add);
        assertThat(played.dueSince(1)).hasSize(1);
        assertThat(played.dueSince(2)).isEmpty();
    }

    private static Done done(String say, @Nullable String commit, @Nullable String refusal) {
        return new Done(step(say), MARCH, commit, refusal, List.of());
    }

    private static Step step(String say) {
        return new Step(say, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static String squeezed(String line) {
        return line.strip().replaceAll(" +", " ");
    }
}
