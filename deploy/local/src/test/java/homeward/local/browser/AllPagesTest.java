package homeward.local.browser;

import static homeward.local.browser.OpenedCases.ASKS;
import static homeward.local.browser.OpenedCases.PATIENCE;
import static homeward.local.browser.OpenedCases.PLANS;
import static homeward.local.browser.OpenedCases.REPLIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.local.browser.OpenedCases.Opened;
import homeward.local.running.SharedRun;

/**
 * Every page in every language, light and dark, on a phone, a desk and a wall, and as printed: accessible (WCAG 2.2 A and AA, best practice), within its content
 * security policy, without messages of the browser, and not wider than the screen. Persian, which is not complete, for the shell and the page of a case.
 */
@Tag("long")
@ExtendWith({SharedRun.class, InABrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllPagesTest {

    private static final int[] WIDTHS = {360, 1280, 3840};
    private static final String AUDITS = "nld-auditor";
    private static final String ADMINISTERS = "nld-administrator";
    private static final String OPERATES = "operator";

    /** So that the map has something to draw. */
    private static final Duration TODAY = Duration.ofHours(2);

    private final List<Sheet> pages = new ArrayList<>();
    private VisitedConsole console;

    /** @param by who opens it; null for somebody who is not signed in */
    private record Sheet(String name, @Nullable String by, String path) {

        /** On the management port, with sessions of their own. */
        boolean isOfOperators() {
            return path.startsWith("/operators");
        }

        /** Who has one browser for all of their pages. */
        String reader() {
            return (isOfOperators() ? "/operators " : "") + by;
        }
    }

    @BeforeAll
    void start(OpenedCases cases, VisitedConsole console) throws IOException, InterruptedException {
        this.console = console;
        fill(cases);
    }

    @ParameterizedTest
    @CsvSource({"en, light", "en, dark", "ru, light", "ru, dark"})
    void everyPageIsFineOnEveryScreen(String language, String theme) {
        assertFine(pages, language, theme, (visitor, picture) -> visitor.fineAt(picture, WIDTHS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void theShellAndTheCaseAreFineFromRightToLeft(String theme) {
        assertFine(
                pages.stream()
                        .filter(sheet ->
                                sheet.name().startsWith("case") || sheet.name().startsWith("shell"))
                        .toList(),
                "fa",
                theme,
                (visitor, picture) -> {
                    assertThat(visitor.page().locator("html").getAttribute("dir"))
                            .isEqualTo("rtl");
                    visitor.fineAt(picture, WIDTHS);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everyPageIsFineAsPrinted(String language) {
        assertFine(pages, language, "light", Visitor::finePrinted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa"})
    void theCaseIsFineAsPrintedFromRightToLeft(String language) {
        assertFine(
                pages.stream().filter(sheet -> sheet.name().equals("case")).toList(),
                language,
                "light",
                Visitor::finePrinted);
    }

    /** All pages are looked at before any fault is told. */
    private void assertFine(List<Sheet> sheets, String language, String theme, BiConsumer<Visitor, String> look) {
        assertThat(sheets).isNotEmpty();
        List<String> faults = new ArrayList<>();
        Map<String, Visitor> visitors = new HashMap<>();
        try {
            for (Sheet sheet : sheets) {
                Visitor visitor = visitors.computeIfAbsent(sheet.reader(), _ -> visitor(sheet));
                visitor.prefers(language, theme).open(sheet.path());
                if (sheet.path().startsWith("/board")) {
                    visitor.page().locator("#live:not(.is-off)").waitFor();
                }
                try {
                    assertThat(visitor.page().locator("html").getAttribute("lang"))
                            .isEqualTo(language);
                    look.accept(visitor, "all/" + sheet.name() + "-" + language + "-" + theme);
                } catch (AssertionError found) {
                    faults.add(String.valueOf(found.getMessage()));
                }
            }
        } finally {
            visitors.values().forEach(Visitor::close);
        }
        assertThat(faults).isEmpty();
    }

    private Visitor visitor(Sheet sheet) {
        String by = sheet.by();
        if (sheet.isOfOperators()) {
            Visitor visitor = console.visitorOfManagement(true);
            return by == null ? visitor : visitor.signInToOperateAs(by);
        }
        return by == null ? console.visitor(true) : visitor(by);
    }

    private Visitor visitor(String officer) {
        return console.visitor(true).signInAs(officer);
    }

    /** A case that has something of everything, and a draft. */
    private void fill(OpenedCases cases) throws IOException, InterruptedException {
        Opened approved = cases.approved();
        String caseId = approved.caseId();
        String letter = letter(caseId);
        cases.awaitTransfer(approved);
        cases.plan(approved, TODAY);
        String draft = draft();
        Opened submitted = cases.application();
        String open = submitted.caseId();
        String reply = "/cases/" + open + "/persons/" + submitted.personId();
        String forms = "/cases/" + open + "/forms/";
        String history = "/audit/cases/" + caseId;
        String figures = figures();
        try (Visitor auditor = visitor(AUDITS)) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() ->
                            auditor.open(history).page().locator("#steps a").count() > 2);
        }
        Stream.of(
                        new Sheet("shell-signed-out", null, "/signed-out"),
                        new Sheet("shell-sign-in-failed", null, "/sign-in-failed"),
                        new Sheet("shell-unknown", ASKS, "/cases/" + UUID.randomUUID()),
                        new Sheet("shell-search", ASKS, "/search"),
                        new Sheet("inbox", ASKS, "/inbox?waitsFor=ALL"),
                        new Sheet("assignment", ASKS, "/inbox/assignments?desk=request&case=" + open),
                        new Sheet("case", ASKS, "/cases/" + caseId),
                        new Sheet("case-partner", REPLIES, "/cases/" + caseId),
                        new Sheet("case-older", ASKS, "/cases/" + caseId + "/history"),
                        new Sheet("form-choices", ASKS, forms + "RAISE_CONCERN?person=" + submitted.personId()),
                        new Sheet("form-rows", PLANS, "/cases/" + caseId + "/forms/PROPOSE"),
                        new Sheet("form-not-possible", ASKS, forms + "EXTEND_WINDOW?person=" + submitted.personId()),
                        new Sheet("write", ASKS, "/cases/" + caseId + "/letters/new"),
                        new Sheet("letter", REPLIES, letter),
                        new Sheet("receipt", REPLIES, "/cases/" + open + "/receipt"),
                        new Sheet("reply", REPLIES, reply + "/reply"),
                        new Sheet("silence", ASKS, reply + "/deemed-consent"),
                        new Sheet("apply-start", ASKS, "/applications/new"),
                        new Sheet("apply-drafts", ASKS, "/applications/drafts"),
                        new Sheet("apply-parties", ASKS, draft + "parties"),
                        new Sheet("apply-person", ASKS, draft + "persons/1"),
                        new Sheet("apply-evidence", ASKS, draft + "evidence/1"),
                        new Sheet("apply-circumstances", ASKS, draft + "circumstances"),
                        new Sheet("apply-observations", ASKS, draft + "observations"),
                        new Sheet("apply-check", ASKS, draft + "check"),
                        new Sheet("board", PLANS, "/board"),
                        new Sheet("board-partner", "rus-transport-coordinator", "/board"),
                        new Sheet("board-wall", PLANS, "/board/wall"),
                        new Sheet("audit", AUDITS, "/audit"),
                        new Sheet("audit-steps", AUDITS, history),
                        new Sheet("audit-replay", AUDITS, history + "/replay?step=2"),
                        new Sheet("audit-compare", AUDITS, history + "/compare?from=1"),
                        new Sheet("audit-proofs", AUDITS, history + "/proofs"),
                        new Sheet("audit-person", AUDITS, "/audit/persons/" + approved.personId()),
                        new Sheet("audit-partner", AUDITS, "/audit/partners?partner=RUS"),
                        new Sheet("audit-unusual", AUDITS, "/audit/unusual"),
                        new Sheet("audit-journals", AUDITS, "/audit/journals"),
                        new Sheet("figures", AUDITS, "/figures"),
                        new Sheet("figures-pair", AUDITS, figures),
                        new Sheet("figures-card", AUDITS, figures + "/card"),
                        new Sheet("access", ASKS, reply + "/access"),
                        new Sheet("administration", ADMINISTERS, "/administration"),
                        new Sheet("administration-keys", ADMINISTERS, "/administration/keys"),
                        new Sheet("administration-users", ADMINISTERS, "/administration/users"),
                        new Sheet("operators-sign-in", null, "/operators"),
                        new Sheet("operators-sign-in-failed", null, "/operators/signed-in"),
                        new Sheet("operators", OPERATES, "/operators"))
                .forEach(pages::add);
    }

    /** The address of the newest ones, once they are published. */
    private String figures() {
        try (Visitor auditor = visitor(AUDITS)) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> auditor.open("/figures?side=ASKS&partner=RUS")
                            .page()
                            .url()
                            .startsWith(console.address() + "/figures/"));
            return auditor.page().url().replace(console.address(), "");
        }
    }

    /** A question of the requesting state; the address of its page. */
    private String letter(String caseId) {
        try (Visitor officer = visitor(ASKS)) {
            officer.open("/cases/" + caseId + "/letters/new");
            officer.page().locator("input[value=QUESTION]").check();
            officer.page().locator("#subject").fill("A copy of the passport");
            officer.page().locator("#text").fill("Please confirm the number.");
            officer.page().locator("input[name=confirmed]").all().forEach(box -> box.check());
            officer.click(".hw-bar button[type=submit]");
            return officer.page().locator(".hw-msg a").first().getAttribute("href");
        }
    }

    /** A draft with persons and documents to be filled; what its pages' addresses begin with. */
    private String draft() {
        try (Visitor officer = visitor(ASKS)) {
            officer.open("/applications/new");
            officer.page().locator("input[value=VOLUNTARY]").check();
            officer.click(".hw-bar button[type=submit]");
            String parties = officer.page().url().replace(console.address(), "").replaceAll("\\?.*", "");
            officer.open(parties.replace("parties", "evidence/1")).click("button[value=add-document]");
            return parties.replace("parties", "");
        }
    }
}
