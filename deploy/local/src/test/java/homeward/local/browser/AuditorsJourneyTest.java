package homeward.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;

import com.microsoft.playwright.Download;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import homeward.bundles.BundleCheck;
import homeward.bundles.KnownKeys;
import homeward.bundles.Said;
import homeward.local.running.SharedRun;

/** An auditor replays a case, reads ledgers and proofs, and takes a bundle away. */
@ExtendWith({SharedRun.class, InABrowser.class})
class AuditorsJourneyTest {

    private static final String AUDITS = "nld-auditor";

    private final OpenedCases cases;
    private final VisitedConsole console;

    AuditorsJourneyTest(OpenedCases cases, VisitedConsole console) {
        this.cases = cases;
        this.console = console;
    }

    @Test
    void replaysTheCaseWithSliderAndKeys() throws Exception {
        OpenedCases.Opened opened = cases.received();
        String history = "/audit/cases/" + opened.caseId();
        try (Visitor auditor = console.visitor(true).signInAs(AUDITS)) {
            awaitSteps(auditor, history);
            auditor.click("nav a[href='/audit']").fine("audit");
            auditor.page().locator("#case").fill(opened.caseId());
            auditor.click("form:has(#case) button[type=submit]").fine("audit-steps");

            auditor.click("#steps a:has-text('Receipt confirmed')").fine("audit-replay");
            assertThat(auditor.text("#stepname")).contains("Receipt confirmed");
            assertThat(auditor.text(".hw-both")).contains("Netherlands", "Russia", "Awaited", "Art 11(2)");
            assertThat(auditor.text("#main")).contains("ConfirmReceipt").doesNotContain(opened.name());

            auditor.page().locator("#step").focus();
            auditor.page().keyboard().press("Home");
            auditor.await("#stepname", "Step 1 of");
            assertThat(auditor.page().url()).contains("step=1");
            assertThat(auditor.page().evaluate("document.activeElement.id")).isEqualTo("step");
            auditor.page().locator("#stepname").click();
            auditor.page().keyboard().press("n");
            auditor.await("#stepname", "Step 2 of").fine("audit-replay-second");

            auditor.open(history + "/compare?from=1").fine("audit-compare");
            assertThat(auditor.text(".hw-diff")).contains("received");
        }
    }

    @Test
    void readsLedgersAndProofsAndTakesABundleAway() throws Exception {
        OpenedCases.Opened opened = cases.received();
        try (Visitor auditor = console.visitor(true).signInAs(AUDITS)) {
            awaitSteps(auditor, "/audit/cases/" + opened.caseId());
            auditor.open("/audit/persons/" + opened.personId())
                    .await("#main", "Data sent")
                    .fine("audit-person");
            auditor.open("/audit/partners?partner=RUS")
                    .await("#main", "Received from: Russia")
                    .fine("audit-partner");
            auditor.open("/audit/unusual").fine("audit-unusual");
            auditor.open("/audit/journals").await("#main", "Checkpoint of").fine("audit-journals");
            auditor.open("/audit/cases/" + opened.caseId() + "/proofs")
                    .await("#main", "Commits of the case")
                    .fine("audit-proofs");
            Download saved = auditor.page()
                    .waitForDownload(
                            () -> auditor.page().locator("a[href$='/bundle']").click());
            Said said = new BundleCheck(KnownKeys.NONE, false).check(Files.readAllBytes(saved.path()));
            assertThat(said.wrong()).isEmpty();
            assertThat(said.lines()).anyMatch(line -> line.toString().contains(opened.caseId()));
        }
    }

    @Test
    void replaysWithoutScriptsInRussianAndDark() throws Exception {
        OpenedCases.Opened opened = cases.received();
        String history = "/audit/cases/" + opened.caseId();
        try (Visitor auditor = console.visitor(false).signInAs(AUDITS)) {
            awaitSteps(auditor, history);
            auditor.open(history + "/replay?step=1").inRussianAndDark().fine("audit-replay-ru-dark");
            auditor.click("a[rel=next]");
            assertThat(auditor.text("#stepname")).startsWith("Шаг 2 из");
            auditor.page().locator("#number").fill("1");
            auditor.click("form:has(#number) button[type=submit]");
            assertThat(auditor.text("#stepname")).startsWith("Шаг 1 из");
        }
        try (Visitor officer = console.visitor(false).signInAs(OpenedCases.ASKS)) {
            officer.open(history);
            assertThat(officer.text("h1")).isEqualTo("Your role does not allow this");
        }
    }

    /** The service for auditors reads what the others have published. */
    private static void awaitSteps(Visitor auditor, String history) {
        Awaitility.await()
                .atMost(OpenedCases.PATIENCE)
                .until(() -> auditor.open(history)
                                .page()
                                .locator("#steps a:has-text('Receipt confirmed')")
                                .count()
                        > 0);
    }
}
