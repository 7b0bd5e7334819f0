package homeward.local.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import homeward.local.console.Console;
import homeward.local.demo.Demo;
import homeward.local.run.Tokens;
import homeward.local.running.FeedLines;
import homeward.local.running.KillableRun;
import homeward.local.running.SharedRun;

/** What a feed tells that has read everything from the topics is what it told while it happened. */
@ExtendWith(SharedRun.class)
class FeedAfterARestartTest {

    private static final Path SAMPLES = Path.of("../../samples");
    private static final List<String> WITH_ALL_KINDS_OF_ENDS =
            List.of("09-transit-revoked-on-the-way.json", "13-readmission-in-error.json");

    private static final List<String> OFFICERS = List.of("deu-monitor", "nld-monitor", "pol-monitor");

    @Test
    void takeBacksAndTransitsAreToldAsBefore(KillableRun run, @TempDir Path cases) throws IOException {
        for (String name : WITH_ALL_KINDS_OF_ENDS) {
            Files.copy(SAMPLES.resolve(name), cases.resolve(name));
        }
        assertThat(new Demo(run.addresses(), run.time(), new Console(), run.data()).play(cases))
                .isTrue();
        Map<String, List<String>> told = OFFICERS.parallelStream()
                .collect(Collectors.toMap(officer -> officer, officer -> told(run, officer, Integer.MAX_VALUE)));
        assertThat(told.get("deu-monitor")).anyMatch(line -> line.contains("\"kind\":\"TakenBack\""));

        run.killAndRestart("feed");
        run.awaitReady();

        told.forEach((officer, lines) ->
                assertThat(told(run, officer, lines.size())).as(officer).containsExactlyElementsOf(lines));
    }

    /** At most so many lines, without the places, which are sealed anew each time; in the order of their ids. */
    private static List<String> told(KillableRun run, String officer, int most) {
        AtomicInteger count = new AtomicInteger();
        String token = Tokens.of(run.addresses()).get(officer);
        return FeedLines.of(run.addresses(), token, "", _ -> count.incrementAndGet() >= most).stream()
                .map(line -> line.replaceAll("\"place\":\"[^\"]*\",", ""))
                .sorted()
                .toList();
    }
}
