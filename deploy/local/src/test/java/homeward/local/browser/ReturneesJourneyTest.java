package homeward.local.browser;

import static homeward.local.browser.OpenedCases.ASKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import homeward.local.browser.OpenedCases.Opened;
import homeward.local.running.SharedRun;

/** A letter from the officer's desk to the page of its person; with scripts and, in Russian, without. */
@ExtendWith({SharedRun.class, InABrowser.class})
class ReturneesJourneyTest {

    private final OpenedCases cases;
    private final VisitedConsole console;

    ReturneesJourneyTest(OpenedCases cases, VisitedConsole console) {
        this.cases = cases;
        this.console = console;
    }

    @Test
    void aPersonLooksIntoTheOwnCaseWithTheLetter() throws Exception {
        Opened opened = cases.application();
        String code;
        try (Visitor officer = console.visitor(true).signInAs(ASKS)) {
            officer.open("/cases/" + opened.caseId())
                    .click("a[href$='/access']")
                    .fine("access");
            typeSecret(officer, "12.03.1990");
            assertThat(officer.text(".hw-errors")).contains("too easy to guess");
            assertThat(officer.page().locator("#secret").inputValue()).isEmpty();
            officer.page().locator("#lang").selectOption("fa");
            typeSecret(officer, "blue tea kettle");
            officer.fine("letter");
            assertThat(officer.page().url()).isEqualTo(console.address() + "/letter");
            assertThat(officer.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
            code = officer.page().locator("main .code").nth(1).innerText();
            assertThat(officer.text("main")).doesNotContain(opened.reference(), opened.caseId(), "Homeward");
        }
        try (Visitor person = console.visitor(true)) {
            person.open("/person#" + code).fine("person");
            assertThat(person.page().url())
                    .as("the code is out of the address")
                    .isEqualTo(console.address() + "/person");
            assertThat(person.page().locator("#code").inputValue()).isEqualTo(code);
            person.page().locator("#secret").fill("red tea kettle");
            person.click("main button");
            assertThat(person.text("[role=alert]")).contains("This does not open");
            assertThat(person.page().url())
                    .as("no address to which a form was sent, and nothing of it")
                    .isEqualTo(console.address() + "/person?lang=en");
            assertThat(person.page().locator("#code").inputValue()).isEqualTo(code);
            assertThat(person.page().locator("#secret").inputValue()).isEmpty();
            person.fine("person-closed");
            person.page().locator("#secret").fill("Blue tea kettle");
            person.click("main button");
            assertThat(person.text("main")).contains("has been asked to receive you", "Wrong secrets");
            person.fine("person-told");

            person.page().goBack();
            await().pollInSameThread().ignoreExceptions().untilAsserted(() -> {
                assertThat(person.page().content()).doesNotContain("asked to receive you", "kettle", "role=\"alert\"");
                assertThat(person.page().locator("#code").inputValue()).isEmpty();
                assertThat(person.page().locator("#secret").inputValue()).isEmpty();
            });
            person.open("/person/view?lang=en");
            assertThat(person.text("[role=alert]")).contains("shown only once");
        }
        try (Visitor person = console.visitor(false)) {
            person.open("/person?lang=ru").page().locator("#code").fill(code.toLowerCase(Locale.ROOT));
            person.page().locator("#secret").fill("red tea kettle");
            person.click("main button");
            assertThat(person.page().locator("#code").inputValue()).isEqualTo(code.toLowerCase(Locale.ROOT));
            person.page().reload();
            assertThat(person.page().locator("#code").inputValue())
                    .as("what was typed is shown once, and nothing is sent again")
                    .isEmpty();
            person.page().locator("#code").fill(code.toLowerCase(Locale.ROOT));
            person.page().locator("#secret").fill("blue tea kettle");
            person.click("main button").fine("person-ru");
            assertThat(person.text("main")).contains("Оно ещё не ответило");

            person.open("/person/openings?lang=ru");
            assertThat(person.page().url()).isEqualTo(console.address() + "/person?lang=ru");
            assertThat(person.page().content()).doesNotContain("Homeward");
        }
    }

    private static void typeSecret(Visitor officer, String secret) {
        officer.page().locator("#secret").fill(secret);
        officer.page().locator("#again").fill(secret);
        officer.page().locator("#own").check();
        officer.click(".hw-bar button[type=submit]");
    }
}
