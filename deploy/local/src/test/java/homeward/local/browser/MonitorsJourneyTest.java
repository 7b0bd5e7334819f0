package homeward.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import homeward.local.running.SharedRun;

/** A monitor reads the figures of a pair and prints the card. */
@ExtendWith({SharedRun.class, InABrowser.class})
class MonitorsJourneyTest {

    private static final String WATCHES = "nld-monitor";

    private final VisitedConsole console;

    MonitorsJourneyTest(VisitedConsole console) {
        this.console = console;
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
