package homeward.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import homeward.local.running.SharedRun;

/** An application from the first question to the page of its case; with scripts and, by a colleague in Russian, without. */
@ExtendWith({SharedRun.class, InABrowser.class})
class ApplicantsJourneyTest {

    private static final String ASKS = "nld-requesting-officer";
    private static final String ZONE = """
            P<RUSPRIMER<<AIGUL<<<<<<<<<<<<<<<<<<<<<<<<<<
            N000000517RUS8807216F2811110<<<<<<<<<<<<<<<8
            """;

    private final VisitedConsole console;

    ApplicantsJourneyTest(VisitedConsole console) {
        this.console = console;
    }

    @Test
    void anApplicationFromTheFirstQuestionToItsCase() {
        String reference = "NL-" + UUID.randomUUID().toString().substring(0, 8);
        try (Visitor officer = console.visitor(true).signInAs(ASKS)) {
            officer.open("/applications/new").fine("apply-start").click(".hw-bar button[type=submit]");
            assertThat(officer.text(".hw-errors")).contains("Choose how they return");
            assertThat(officer.page().locator("input[name=returnKind]").first().inputValue())
                    .as("the voluntary way is offered first")
                    .isEqualTo("VOLUNTARY");
            officer.page().locator("input[value=VOLUNTARY]").check();
            officer.click(".hw-bar button[type=submit]");

            parties(officer, reference);
            officer.fine("apply-parties").click(".hw-bar button[value=next]");

            officer.page().locator("[id='p1.mrz']").fill(ZONE);
            officer.click("button[value=zone]");
            assertThat(officer.text("[role=status]:has-text('Read.')")).contains("5 of 5");
            assertThat(value(officer, "p1.surname")).isEqualTo("PRIMER");
            officer.page().locator("[id='p1.category']").selectOption("OWN_NATIONAL");
            officer.page().locator("[id='p1.role']").selectOption("PRINCIPAL");
            officer.fine("apply-person").click(".hw-bar button[value=next]");

            assertThat(value(officer, "p1.d1.number")).isEqualTo("N00000051");
            officer.fine("apply-evidence").click(".hw-bar button[value=next]");
            officer.fine("apply-circumstances").click(".hw-bar button[value=next]");
            officer.page().locator("#observations").fill("His asylum claim was rejected.");
            officer.click(".hw-bar button[value=next]");

            assertThat(officer.text(".hw-errors")).contains("this text speaks of asylum");
            officer.fine("apply-asylum").click(".hw-errors a");
            assertThat(officer.page().locator("#observations-fault").isVisible())
                    .isTrue();
            officer.page().locator("#observations").fill("Would like to collect belongings.");
            officer.click(".hw-bar button[value=next]");

            assertThat(officer.text("main")).contains("What is sent to", "Never sent", "Proof", "Art 11(2)");
            officer.fine("apply-check").click(".hw-bar button[type=submit]");
            assertThat(officer.text("[role=status]")).startsWith("The application was sent");
            assertThat(officer.text(".hw-id")).contains(reference);

            officer.open("/applications/drafts");
            assertThat(officer.text("main")).as("its draft is gone").doesNotContain(reference);
        }
    }

    @Test
    void twoWriteTheSamePageAndNothingOfEitherIsLost() {
        String reference = "NL-" + UUID.randomUUID().toString().substring(0, 8);
        try (Visitor officer = console.visitor(false).signInAs(ASKS);
                Visitor other = console.visitor(false).signInAs(ASKS)) {
            officer.click("button[name=language][value=ru]").open("/applications/new");
            officer.page().locator("input[value=FORCED]").check();
            officer.click(".hw-bar button[type=submit]");
            String page = officer.page().url().replace(console.address(), "");
            other.open(page);

            parties(other, reference);
            other.click(".hw-bar button[value=next]");
            officer.page().locator("#reference").fill(reference + "-mine");
            officer.click(".hw-bar button[value=next]").fine("apply-changed-ru");

            assertThat(officer.text(".hw-banner")).contains("Пока вы писали");
            assertThat(officer.page().locator("#reference").inputValue()).isEqualTo(reference + "-mine");
            assertThat(officer.page().locator("#requestedState").inputValue())
                    .as("what only the other wrote")
                    .isEqualTo("RUS");
            officer.click(".hw-bar button[value=next]");
            assertThat(officer.text("[role=status]")).startsWith("Черновик сохранён");

            other.open(page.replace("/parties", "/check"));
            assertThat(other.text(".hw-errors")).contains("Surname: is missing");

            officer.open("/applications/drafts").fine("apply-drafts-ru");
            assertThat(officer.text("main")).contains(reference + "-mine");
        }
    }

    @Test
    void oneIsAskedBeforeLeavingWhatOneTypedAndNotBeforeLeavingWhatIsMissing() {
        String reference = "NL-" + UUID.randomUUID().toString().substring(0, 8);
        try (Visitor officer = console.visitor(true).signInAs(ASKS)) {
            List<String> asked = new ArrayList<>();
            officer.page().onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.accept();
            });
            officer.open("/applications/new");
            officer.page().locator("input[value=FORCED]").check();
            officer.click(".hw-bar button[type=submit]");
            parties(officer, reference);
            officer.click(".hw-bar button[value=stay]");
            String check = officer.page().url().replace(console.address(), "").replaceAll("/parties.*", "/check");

            officer.open(check);
            assertThat(officer.text(".hw-errors")).contains("Surname: is missing");
            officer.page().locator("#faults").click(); // browsers ask only where somebody did something
            officer.click(".hw-brand");
            assertThat(asked).isEmpty();

            officer.open(check.replace("/check", "/observations"));
            officer.page().locator("#observations").fill("Half a");
            officer.click(".hw-brand");
            assertThat(asked).containsExactly("beforeunload");
        }
    }

    private static void parties(Visitor officer, String reference) {
        officer.page().locator("#requestedState").selectOption("RUS");
        officer.page().locator("#agreement").selectOption("EU-RUS-2006");
        officer.page().locator("#reference").fill(reference);
        officer.page().locator("#procedure").selectOption("NORMAL");
        officer.page().locator("#requestingAuthority").fill("Return service");
        officer.page().locator("#requestedAuthority").fill("Main Directorate for Migration");
    }

    private static String value(Visitor officer, String name) {
        return officer.page().locator("[id='" + name + "']").inputValue();
    }
}
