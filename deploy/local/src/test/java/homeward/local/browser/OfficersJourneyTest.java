package homeward.local.browser;

import static homeward.local.browser.OpenedCases.ASKS;
import static homeward.local.browser.OpenedCases.PATIENCE;
import static homeward.local.browser.OpenedCases.PLANS;
import static homeward.local.browser.OpenedCases.REPLIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import homeward.local.browser.OpenedCases.Opened;
import homeward.local.running.SharedRun;

/**
 * An officer's day: sign in, look at the case, confirm receipt, reply, write, go on to the travel document, withdraw. In both languages, with and without scripts.
 */
@ExtendWith({SharedRun.class, InABrowser.class})
class OfficersJourneyTest {

    /** The first button of a form's last line. */
    private static final String SEND = ".hw-bar button[type=submit]";

    private static final byte[] PDF = "%PDF-1.7\nof a fictional office\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final OpenedCases cases;
    private final VisitedConsole console;

    OfficersJourneyTest(OpenedCases cases, VisitedConsole console) {
        this.cases = cases;
        this.console = console;
    }

    @Test
    void aRefusalFromSignInToDone() throws Exception {
        Opened opened = cases.application();
        try (Visitor officer = console.visitor(true).signInAs(REPLIES)) {
            officer.fine("inbox").search(opened.reference());
            officer.fine("search").click("a[href='/cases/" + opened.caseId() + "']");
            assertThat(officer.text("h1")).isEqualTo(opened.name());
            officer.fine("case");

            officer.click("a[href$='/receipt']").fine("receipt").click(SEND);
            assertThat(officer.text("[role=status]")).startsWith("Receipt is confirmed");
            assertThat(officer.text(".hw-clock")).contains("Reply", "Art 11(2)");

            officer.click("a[href$='/reply']").fine("reply");
            officer.page().locator("#refuse").check();
            officer.page().locator("#explanation").fill("Not found under any spelling tried.");
            officer.click(SEND);
            assertThat(officer.text(".hw-errors")).contains("A refusal needs at least one reason");
            assertThat(officer.page().title()).startsWith("Error:");
            assertThat(officer.page().locator("#explanation").inputValue())
                    .isEqualTo("Not found under any spelling tried.");
            officer.fine("reply-refused");

            officer.page().locator("input[value=NOT_A_NATIONAL]").check();
            officer.click(SEND);
            assertThat(officer.text("[role=status]")).startsWith("The refusal was recorded");
            assertThat(officer.text(".hw-persons")).contains("Refused", "Not a national");
            officer.fine("case-refused");
        }
    }

    @Test
    void somebodyElseDecidedFirst() throws Exception {
        Opened opened = cases.application();
        try (Visitor officer = console.visitor(true).signInAs(REPLIES)) {
            officer.open("/cases/" + opened.caseId() + "/persons/" + opened.personId() + "/reply");
            officer.page().locator("#approve").check();
            officer.page().locator("#explanation").fill("Kept while others decide.");
            cases.receipt(opened);

            officer.click(SEND);
            assertThat(officer.text(".hw-banner")).contains("Receipt confirmed", "Russia");
            assertThat(officer.page().locator("#explanation").inputValue()).isEqualTo("Kept while others decide.");
            assertThat(officer.page().locator("#approve").isChecked()).isTrue();
            officer.fine("reply-changed");

            officer.page().locator("input[name=seen]").check();
            officer.click(SEND);
            assertThat(officer.text("[role=status]")).startsWith("The consent was recorded");
        }
    }

    @Test
    void withoutScriptsInRussianAndDark() throws Exception {
        Opened opened = cases.application();
        try (Visitor officer = console.visitor(false).signInAs(ASKS)) {
            officer.open("/cases/" + opened.caseId()).inRussianAndDark().fine("case-ru-dark");

            officer.click("a[href$='/letters/new']").fine("write-ru-dark");
            officer.click(SEND);
            assertThat(officer.text(".hw-errors")).contains("Выберите вид письма", "Напишите текст");
            officer.page().locator("input[value=QUESTION]").press("Space");
            officer.page().locator("#subject").fill("Копия паспорта");
            officer.page().locator("#text").fill("Просим подтвердить номер.");
            for (var box : officer.page().locator("input[name=confirmed]").all()) {
                box.press("Space");
                assertThat(box.isChecked()).isTrue();
            }
            officer.page()
                    .locator("#files")
                    .setInputFiles(
                            new FilePayload("запись.txt", "text/plain", "none".getBytes(StandardCharsets.UTF_8)));
            officer.click(SEND);
            assertThat(officer.text("#files-fault")).startsWith("запись.txt: такие файлы не принимаются");
            officer.fine("write-file-refused-ru-dark");
            officer.page().locator("#files").setInputFiles(new FilePayload("копия.pdf", "application/pdf", PDF));
            officer.click("button[value=attach]").fine("write-file-ru-dark");
            assertThat(officer.text(".hw-files")).contains("PDF");
            officer.click(SEND);
            assertThat(officer.text("[role=status]")).startsWith("Письмо отправлено");

            officer.click(".hw-msg a").fine("letter-ru-dark");
            assertThat(officer.text(".hw-letter")).isEqualTo("Просим подтвердить номер.");
            officer.click("a[href*='kind=REMINDER']").fine("remind-ru-dark");
            assertThat(officer.page().locator("input[value=REMINDER]").isChecked())
                    .isTrue();
        }
        try (Visitor partner = console.visitor(true).signInAs(REPLIES)) {
            partner.open("/cases/" + opened.caseId()).click(".hw-msg a").fine("letter-with-file");
            assertThat(partner.text(".hw-files")).contains("копия.pdf");
            assertThat(partner.page().locator("a[href*='kind=REMINDER']").count())
                    .isZero();
            Download saved = partner.page()
                    .waitForDownload(
                            () -> partner.page().locator(".hw-files a").first().click());
            assertThat(Files.readAllBytes(saved.path())).isEqualTo(PDF);
        }
    }

    @Test
    void aDayInRussianAndDark() throws Exception {
        Opened opened = cases.application();
        try (Visitor officer = console.visitor(true).signInAs(REPLIES)) {
            officer.inRussianAndDark()
                    .fine("ru-dark-inbox")
                    .search(opened.reference())
                    .fine("ru-dark-search");
            officer.click("a[href='/cases/" + opened.caseId() + "']").fine("ru-dark-case");
            officer.click("a[href$='/receipt']").fine("ru-dark-receipt").click(SEND);
            assertThat(officer.text("[role=status]")).startsWith("Получение подтверждено");

            officer.click("a[href$='/reply']").click(SEND);
            officer.fine("ru-dark-reply-refused");
            officer.page().locator("#approve").check();
            officer.click(SEND);
            assertThat(officer.text("[role=status]")).startsWith("Согласие записано");
            officer.fine("ru-dark-case-approved");

            officer.click("button:text-is('Выйти')").fine("ru-dark-signed-out");
        }
        try (Visitor coordinator = console.visitor(true).signInAs(PLANS)) {
            coordinator.inRussianAndDark().fine("ru-dark-coordinators-inbox");
            coordinator.open("/board").await("#live-state", "эфир").fine("ru-dark-board");
        }
    }

    @Test
    void fromConsentToTheDocumentAndToTheWithdrawal() throws Exception {
        Opened opened = cases.approved();
        String page = "/cases/" + opened.caseId();
        try (Visitor officer = console.visitor(true).signInAs(ASKS)) {
            awaitOffer(officer, page, "REQUEST_DOCUMENT");
            officer.unfold("#also summary").fine("case-also-possible");
            officer.click("a[href*='/forms/REQUEST_DOCUMENT']")
                    .fine("request-document")
                    .click(SEND);
            assertThat(officer.text("[role=status]")).isEqualTo("The travel document is requested.");
        }
        try (Visitor consul = console.visitor(true).signInAs("rus-consular-officer")) {
            awaitOffer(consul, page, "ISSUE_DOCUMENT");
            consul.click("a[href*='/forms/ISSUE_DOCUMENT']").fine("issue-document");
            consul.page().locator("#f-number").fill("RC 000017");
            consul.click(SEND);
            assertThat(consul.text(".hw-errors")).contains("Kind: choose one", "Last day of validity: is missing");
            assertThat(consul.page().locator("#f-number").inputValue()).isEqualTo("RC 000017");
            consul.fine("issue-document-refused");

            consul.page().locator("#f-kind").selectOption("RETURN_CERTIFICATE");
            consul.page()
                    .locator("#f-validUntil")
                    .fill(LocalDate.ofInstant(Instant.parse(opened.at()), ZoneOffset.UTC)
                            .plusDays(30)
                            .toString());
            consul.click(SEND);
            assertThat(consul.text("[role=status]")).isEqualTo("The travel document is issued.");
            assertThat(consul.text(".hw-sheet")).contains("Return certificate", "RC 000017");
        }
        try (Visitor officer = console.visitor(true).signInAs(ASKS)) {
            officer.open(page).unfold("#also summary").click("a[href$='/forms/WITHDRAW']");
            officer.fine("withdraw").click(SEND);
            assertThat(officer.text(".hw-errors")).contains("Reason: choose one");
            officer.page().locator("input[value=LEFT_ON_OWN_INITIATIVE]").check();
            officer.click(SEND).fine("withdraw-stop");
            assertThat(officer.text(".hw-entered")).contains("The person has left on their own");
            officer.click(SEND);
            assertThat(officer.text(".hw-errors")).contains("Tick that you have checked this");
            officer.page().locator("#f-sure").check();
            officer.click(SEND);
            assertThat(officer.text("[role=status]")).startsWith("The application is withdrawn.");
            officer.fine("case-withdrawn");
        }
    }

    @Test
    void aConcernIsRaisedWithoutScriptsAndItsAuthorSeesThatTheReturnIsSuspended() throws Exception {
        Opened opened = cases.application();
        try (Visitor officer = console.visitor(false).signInAs(REPLIES)) {
            officer.open("/cases/" + opened.caseId()).inRussianAndDark().unfold("#also summary");
            officer.click("a[href*='/forms/RAISE_CONCERN']").fine("concern-ru-dark");
            officer.page().locator("#f-account").fill("Услышано при собеседовании.");
            officer.click(SEND);
            assertThat(officer.text(".hw-errors")).contains("Основание: выберите");
            officer.page().locator("input[value=PERSECUTION]").press("Space");
            officer.click(SEND);

            assertThat(officer.text("[role=status]")).isEqualTo("Ваше опасение записано, возвращение приостановлено.");
            assertThat(officer.text("#main")).doesNotContain("Услышано", "Преследование");
            officer.fine("concern-raised-ru-dark");
        }
        try (Visitor officer = console.visitor(true).signInAs(ASKS)) {
            officer.open("/cases/" + opened.caseId())
                    .await(".hw-banner", "Услышано")
                    .fine("concern-kept");
            officer.click("a[href*='/forms/LIFT']").fine("lift");
        }
    }

    @Test
    void aStrangerSeesThatThereIsNoSuchCase() throws Exception {
        Opened opened = cases.application();
        try (Visitor stranger = console.visitor(true).signInAs("kaz-requested-officer")) {
            stranger.open("/cases/" + opened.caseId());
            assertThat(stranger.text("h1")).isEqualTo("There is no such page");
            stranger.click("button:text-is('Sign out')");
            assertThat(stranger.text("h1")).isEqualTo("You are signed out");
            stranger.fine("signed-out");
        }
    }

    @Test
    void workIsTakenGivenAndFoundAgain() throws Exception {
        cases.application();
        try (Visitor officer = console.visitor(false).signInAs(REPLIES)) {
            officer.open("/inbox?stage=request.SUBMITTED").click("button:has-text('Take')");
            assertThat(officer.text(".hw-done")).isEqualTo("The work is yours.");
            officer.open("/inbox?waitsFor=ALL&assigned=ME");
            assertThat(officer.text("#cases tbody")).contains("Me");

            officer.click("a:has-text('Give to')").fine("assignment").click(SEND);
            assertThat(officer.text(".hw-errors")).contains("Give the name of the team");
            officer.page().locator("#name").fill("Returns, second floor");
            officer.click(SEND);
            assertThat(officer.text(".hw-done")).isEqualTo("The work is given to them.");

            officer.open("/inbox?assigned=team%3AReturns%2C+second+floor").unfold("summary:has-text('Your own views')");
            officer.page().locator("#viewname").fill("Second floor");
            officer.click("button:has-text('Save this view')");
            assertThat(officer.text(".hw-views [aria-current]")).contains("Second floor");
            officer.fine("inbox-view");
        }
    }

    @Test
    void whatIsSavedAndWhereTheFootLeadsFollowTheFilter() throws Exception {
        cases.application();
        try (Visitor officer = console.visitor(true).signInAs(REPLIES)) {
            Page page = officer.open("/inbox").page();
            page.locator("#direction").selectOption("INCOMING");
            page.waitForCondition(
                    () -> page.locator("#saving input[name=query]").inputValue().contains("direction=INCOMING"));
            assertThat(page.url()).contains("direction=INCOMING");
            assertThat(page.locator(".hw-foot input[name=back]").all())
                    .hasSize(2)
                    .allSatisfy(back -> assertThat(back.inputValue()).contains("direction=INCOMING"));

            officer.unfold("summary:has-text('Your own views')");
            page.locator("#viewname").fill("Towards us");
            officer.click("button:has-text('Save this view')");
            assertThat(page.url()).contains("direction=INCOMING");
            assertThat(officer.text(".hw-views [aria-current]")).contains("Towards us");
            officer.click("button[name=language][value=ru]");
            assertThat(page.url()).contains("direction=INCOMING");
        }
    }

    @Test
    void twoCoordinatorsSeeWhatHappensAsItHappens() throws Exception {
        Opened opened = cases.approved();
        cases.awaitTransfer(opened);
        try (Visitor ours = console.visitor(true).signInAs(PLANS);
                Visitor theirs = console.visitor(true).signInAs("rus-transport-coordinator")) {
            ours.open("/board").await("#live-state", "Live");
            theirs.open("/board").await("#live-state", "Live");

            cases.plan(opened);

            ours.await("#flights", opened.reference()).await("#feed-list", opened.reference());
            theirs.await("#flights", opened.reference()).await("#feed-list", opened.reference());
            String row = "#flights li[data-case='" + opened.caseId() + "']";
            assertThat(ours.text(row + " .hw-gates")).contains("consent", "protection");
            // what a departure still lacks is for those who let the person depart
            assertThat(theirs.page().locator(row + " .hw-gates").count()).isZero();
            assertThat(theirs.text(row)).contains("AMS", "SVO").doesNotContain("protection");
            ours.fine("board");
            theirs.fine("board-partner");
            ours.open("/board/wall").await("#live-state", "Live").fineAt("board-wall", 1920);
            assertThat(ours.text("#flights")).contains(opened.reference());
        }
    }

    /** What one desk has recorded is offered once the others have learned it. */
    private static void awaitOffer(Visitor officer, String page, String form) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> officer.open(page)
                                .page()
                                .locator("a[href*='/forms/" + form + "']")
                                .count()
                        > 0);
    }
}
