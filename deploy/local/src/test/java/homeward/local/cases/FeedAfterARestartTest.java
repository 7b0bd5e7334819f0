package homeward.local.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

    @Test
    void takeBacksAndTransitsAreToldAsBefore(KillableRun run, @TempDir Path cases) throws IOException {
        for (String name : WITH_ALL_KINDS_OF_ENDS) {
            Files.copy(SAMPLES.resolve(name), cases.resolve(name));
        }
        assertThat(new Demo(run.addresses(), run.time(), new Console()).play(cases))
                .isTrue();
        List<String> told = told(run);
        assertThat(told).anyMatch(line -> line.contains("\"kind\":\"TakenBack\""));

        run.killAndRestart("feed");
        run.awaitReady();

        assertThat(told(run)).containsAll(told);
    }

    /** Without the places, which are sealed anew each time. */
    private static List<String> told(KillableRun run) {
        Tokens tokens = Tokens.of(run.addresses());
        return List.of("deu-monitor", "nld-monitor", "pol-monitor").stream()
                .flatMap(officer -> FeedLines.of(run.addresses(), tokens.get(officer), "", _ -> false).stream())
                .map(line -> line.replaceAll("\"place\":\"[^\"]*\"", ""))
                .toList();
    }
}
