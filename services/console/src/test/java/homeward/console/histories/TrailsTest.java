package homeward.console.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.console.api.FakeService;

/** A service goes on from an event only; the console goes to any number. */
class TrailsTest {

    private static final String CASE = "3f0c5d5c-7a0f-4f0a-9c3f-000000000001";
    private static final Pattern CURSOR = Pattern.compile("cursor=([0-9a-f-]+)");
    private static final Pattern SIZE = Pattern.compile("size=(\\d+)");
    private static final int STEPS = 1_237;

    private final List<UUID> events = new ArrayList<>(
            IntStream.rangeClosed(1, STEPS).mapToObj(n -> new UUID(7, n)).toList());
    private final FakeService service = new FakeService(this::answer);
    private final Trails trails = new Trails(new Histories(service.client()));

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whatIsFarAwayIsWalkedToOnce() {
        assertThat(numbers(trails.page(CASE, 1_150, "token"))).startsWith(1_101).endsWith(1_200);
        assertThat(service.calls()).isEqualTo(7);

        assertThat(numbers(trails.page(CASE, 1_101, "token"))).startsWith(1_101);
        assertThat(numbers(trails.page(CASE, 730, "token"))).startsWith(701);
        assertThat(service.calls()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 11, 60, 61, 110, 111, 600, 1_237})
    void aStepStandsAmongThoseAroundIt(int step) {
        List<Integer> around = numbers(trails.around(CASE, step, "token"));

        assertThat(around).contains(step);
        assertThat(around.getFirst()).isLessThanOrEqualTo(Math.max(1, step - Trails.BEFORE));
        assertThat(around.getLast()).isGreaterThanOrEqualTo(Math.min(STEPS, step + 3));
    }

    @Test
    void beyondTheLastStepIsTheLast() {
        assertThat(numbers(trails.around(CASE, 1_000_000, "token"))).endsWith(STEPS);
        assertThat(numbers(trails.page(CASE, 0, "token"))).startsWith(1);
    }

    @Test
    void anEventThatArrivesLateMovesWhatWasKnown() {
        trails.page(CASE, 900, "token");
        events.add(4, new UUID(8, 1));

        Trail moved = trails.page(CASE, 900, "token");

        assertThat(numbers(moved)).startsWith(801).endsWith(900);
        assertThat(moved.all().getFirst().event()).isEqualTo(new UUID(7, 800).toString());
    }

    @Test
    void ofACaseWithoutStepsThereIsNone() {
        events.clear();

        assertThat(trails.around(CASE, 5, "token").all()).isEmpty();
    }

    private static List<Integer> numbers(Trail trail) {
        return trail.all().stream().map(Step::step).toList();
    }

    private String answer(URI asked) {
        String query = asked.getQuery();
        Matcher cursor = CURSOR.matcher(query);
        int from = cursor.find() ? events.indexOf(UUID.fromString(cursor.group(1))) + 1 : 0;
        Matcher size = SIZE.matcher(query);
        assertThat(size.find()).isTrue();
        int to = Math.min(events.size(), from + Integer.parseInt(size.group(1)));
        return """
                {"caseId": "%s", "requesting": "NLD", "requested": "RUS", "steps": %d, "page": [%s], "next": %s}
                """.formatted(
                        CASE,
                        events.size(),
                        IntStream.range(from, to).mapToObj(this::step).collect(Collectors.joining(",")),
                        to < events.size() ? "\"" + events.get(to - 1) + "\"" : "null");
    }

    private String step(int index) {
        return """
                {"step": %d, "event": "%s", "service": "request", "stream": "application-%s", "sequence": %d,
                 "type": "ReceiptConfirmed", "occurred": "2026-05-05T07:05:00Z", "decided": "2026-05-05T07:05:00Z",
                 "recorded": "2026-05-05T07:05:00Z", "by": "RUS", "authority": "other", "actor": null,
                 "command": "ConfirmReceipt", "correlation": "%s", "causation": "%s", "treaty": null,
                 "rules": [], "content": {}, "changed": []}
                """.formatted(index + 1, events.get(index), CASE, index, events.get(index), events.get(index));
    }
}
