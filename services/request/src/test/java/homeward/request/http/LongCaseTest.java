package homeward.request.http;

import static homeward.request.http.TestCase.file;
import static homeward.request.http.TestCase.person;
import static homeward.request.http.TestCase.post;
import static homeward.request.http.TestCase.submit;
import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import homeward.events.CaseId;
import homeward.journal.Journal;
import homeward.testkit.ServicePlatform;

/**
 * A case whose application has very many events: commands, the case file and its history over HTTP. The events reach the
 * journal as another replica's would; relay, read models and policies of the running service do the rest.
 */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class LongCaseTest {

    private static final String OFFICER = "requesting-officer";

    /** A case file holds at most this many events of a service, and a page of older history this many. */
    private static final int IN_THE_FILE = 200;

    private static final int ON_A_PAGE = 100;
    private static final int COMMANDS = 20;

    @Inject
    Journal journal;

    @Test
    void aCaseOfTwoThousandEventsIsWorkedOnAndRead() {
        isWorkedOnAndRead(2_000);
    }

    @Test
    @Tag("long")
    void aCaseOfTwentyThousandEventsIsWorkedOnAndRead() {
        isWorkedOnAndRead(20_000);
    }

    private void isWorkedOnAndRead(int events) {
        String id = submit();
        String person = person(id);
        new ManyReminders(journal, CaseId.of(id)).append(1, events - 1);

        awaitVersion(id, events);

        long[] command = new long[COMMANDS];
        for (int i = 0; i < COMMANDS; i++) {
            command[i] = millis(events + i, version -> concern(id, person, version));
        }
        int all = events + COMMANDS;
        awaitVersion(id, all);
        JsonPath shown = file("AUT", OFFICER, id, all);
        assertThat(shown.getList("history")).hasSizeLessThanOrEqualTo(IN_THE_FILE);

        long[] read = IntStream.range(0, COMMANDS)
                .mapToLong(_ -> millis(all, version -> file("AUT", OFFICER, id, version)))
                .toArray();
        List<Long> positions = olderPositions(id);
        assertThat(shown.getInt("older")).isEqualTo(positions.size());
        positions.addAll(positions(shown));
        assertThat(positions).hasSize(all).isSorted();

        System.out.printf(
                "a case of %d events over HTTP: %s; %s, %d KiB%n",
                events,
                times("a command", command),
                times("the case file", read),
                shown.prettify().length() / 1024);
    }

    /** Commands and readings are timed when nothing else is left to do. */
    private static void awaitVersion(String id, int version) {
        String known = "versions.'application-" + id + "'";
        await().atMost(Duration.ofMinutes(5))
                .until(() -> as("AUT", OFFICER).get("/cases/" + id).path(known), Integer.valueOf(version)::equals);
    }

    private static void concern(String id, String person, int version) {
        post("AUT", OFFICER, "/applications/" + id + "/protection-concerns", version, """
                {"personId": "%s", "ground": "HEALTH"}""".formatted(person))
                .statusCode(201);
    }

    /** The journal positions of the older history, read page by page. */
    private static List<Long> olderPositions(String id) {
        List<Long> positions = new ArrayList<>();
        Integer page = 1;
        while (page != null) {
            JsonPath shown = as("AUT", OFFICER)
                    .queryParam("page", page)
                    .get("/cases/" + id + "/history")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Long> some = positions(shown);
            assertThat(some).hasSizeBetween(1, ON_A_PAGE);
            positions.addAll(some);
            page = shown.get("next");
        }
        return positions;
    }

    private static List<Long> positions(JsonPath shown) {
        return shown.getList("history.findAll { it.service == 'request' }.position", Long.class);
    }

    private interface Step {
        void at(int version);
    }

    private static long millis(int version, Step step) {
        long began = System.nanoTime();
        step.at(version);
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static String times(String what, long[] millis) {
        long[] sorted = millis.clone();
        Arrays.sort(sorted);
        return "%s %d ms at first, %d at the median, %d at most"
                .formatted(what, millis[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }
}
