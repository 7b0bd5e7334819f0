package homeward.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import homeward.local.running.KillableRun;
import homeward.local.running.SharedRun;

/** A monitor reads the figures of a pair and prints the card. */
@ExtendWith(SharedRun.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitorsJourneyTest {

    private static final String WATCHES = "nld-monitor";

    private VisitedConsole console;

    @BeforeAll
    void start(KillableRun run, @TempDir Path logs) throws IOException {
        console = VisitedConsole.open(run, logs, getClass());
    }

    @AfterAll
    void stop() {
        if (console != null) {
            console.close();
        }
    }

    /** Of the last quarter; audit publishes it once it has read everything. */
    @Test
    void readsFiguresAndPrintsTheCard() throws Exception {
        try (Visitor monitor = console.visitor(true).signInAs(WATCHES)) {
            monitor.open("/figures").fine("figures");
            Awaitility.await()
                    .atMost(OpenedCases.PATIENCE)
                    .until(() -> monitor.open("/figures?side=ASKS&partner=RUS")
                            .text("h1")
                            .startsWith("Figures: Netherlands asks Russia"));
            monitor.fine("figures-pair");
            assertThat(monitor.text("#main")).contains("Did they reply in time?", "withheld");
            monitor.click("a[href$='/card']").fine("figures-card");
            assertThat(monitor.text("#main")).contains("How long does it take?");
        }
    }
}
