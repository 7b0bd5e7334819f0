package homeward.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import homeward.local.proof.Acknowledged;
import homeward.local.running.Client;
import homeward.local.running.KillableRun;
import homeward.local.running.SharedRun;

/**
 * An officer's day: sign in, look at the case, confirm receipt, reply, write; and an auditor's. In both languages, with and
 * without scripts.
 */
@ExtendWith(SharedRun.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficersJourneyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final String ASKS = "nld-requesting-officer";
    private static final String REPLIES = "rus-requested-officer";
    private static final String PLANS = "nld-transport-coordinator";
    private static final String AUDITS = "nld-auditor";
    private static final String TRANSPORT = "transport-and-escort";

    private Client client;
    private VisitedConsole console;

    @BeforeAll
    void start(KillableRun run, @TempDir Path logs) throws IOException {
        client = new Client(run.addresses());
        console = VisitedConsole.open(run, logs, getClass());
    }

    @AfterAll
    void stop() {
        if (console != null) {
            console.close();
        }
    }

    @Test
    void aRefusalFromSignInToDone() throws Exception {
        Opened opened = application();
        try (Visitor officer = console.visitor(true).signInAs(REPLIES)) {
            officer.fine("inbox").search(opened.reference());
            officer.fine("search").click("a[href='/cases/" + opened.caseId() + "']");
            assertThat(officer.text("h1")).isEqualTo(opened.name());
            officer.fine("case");

            officer.click("a[href$='/receipt']").fine("receipt").click(".hw-bar button[type=submit]");
            assertThat(officer.text("[role=status]")).startsWith("Receipt is confirmed");
            assertThat(officer.text(".hw-clock")).contains("Reply", "Art 11(2)");

            officer.click("a[href$='/reply']").fine("reply");
            officer.page().locator("#refuse").check();
            officer.page().locator("#explanation").fill("Not found under any spelling tried.");
            officer.click(".hw-bar button[type=submit]");
            assertThat(officer.text(".hw-errors")).contains("A refusal needs at least one reason");
            assertThat(officer.page().title()).startsWith("Error:");
            assertThat(officer.page().locator("#explanation").inputValue())
                    .isEqualTo("Not found under any spelling tried.");
            officer.fine("reply-refused");

            officer.page().locator("input[value=NOT_A_NATIONAL]").check();
            officer.click(".hw-bar button[type=submit]");
            assertThat(officer.text("[role=status]")).startsWith("The refusal was recorded");
            assertThat(officer.text(".hw-persons")).contains("Refused", "Not a national");
            officer.fine("case-refused");
        }
    }

    @Test
    void aPersonLooksIntoTheOwnCaseWithTheLetter() throws Exception {
        Opened opened = application();
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
            assertThat(person.page().url()).as("the code is out of the address").isEqualTo(console.address() + "/person");
            assertThat(person.page().locator("#code").inputValue()).isEqualTo(code);
            person.page().locator("#secret").fill("red tea kettle");
            person.click("main button");
            assertThat(person.text("[role=alert]")).contains("This does not open");
            person.fine("person-closed");
            person.page().locator("#secret").fill("Blue tea kettle");
            person.click("main button");
            assertThat(person.text("main")).contains("has been asked to receive you", "Wrong secrets");
            person.fine("person-told");

            person.page().goBack();
            assertThat(person.page().content()).doesNotContain("asked to receive you", "kettle");
            person.page().goForward();
            assertThat(person.text("[role=alert]")).contains("shown only once");
        }
        try (Visitor person = console.visitor(false)) {
            person.open("/person?lang=ru").page().locator("#code").fill(code.toLowerCase(Locale.ROOT));
            person.page().locator("#secret").fill("blue tea kettle");
            person.click("main button").fine("person-ru");
            assertThat(person.text("main")).contains("Оно ещё не ответило");
        }
    }

    private static void typeSecret(Visitor officer, String secret) {
        officer.page().locator("#secret").fill(secret);
        officer.page().locator("#again").fill(secret);
        officer.page().locator("#own").check();
        officer.click(".hw-bar button[type=submit]");
    }

    @Test
    void somebodyElseDecidedFirst() throws Exception {
        Opened opened = application();
        try (Visitor officer = console.visitor(true).signInAs(REPLIES)) {
            officer.open("/cases/" + opened.caseId() + "/persons/" + opened.personId() + "/reply");
            officer.page().locator("#approve").check();
            officer.page().locator("#explanation").fill("Kept while others decide.");
            command(
                    "/applications/" + opened.caseId() + "/receipt",
                    REPLIES,
                    opened.version(),
                    "{\"receivedAt\": \"" + opened.at() + "\"}");

            officer.click(".hw-bar button[type=submit]");
            assertThat(officer.text(".hw-banner")).contains("Receipt confirmed", "Russia");
            assertThat(officer.page().locator("#explanation").inputValue()).isEqualTo("Kept while others decide.");
            assertThat(officer.page().locator("#approve").isChecked()).isTrue();
            officer.fine("reply-changed");

            officer.page().locator("input[name=seen]").check();
            officer.click(".hw-bar button[type=submit]");
            assertThat(officer.text("[role=status]")).startsWith("The consent was recorded");
        }
    }

    @Test
    void withoutScriptsInRussianAndDark() throws Exception {
        Opened opened = application();
        try (Visitor officer = console.visitor(false).signInAs(ASKS)) {
            dark(officer.open("/cases/" + opened.caseId())).fine("case-ru-dark");

            officer.click("a[href$='/letters/new']").fine("write-ru-dark");
            officer.click(".hw-bar button[type=submit]");
            assertThat(officer.text(".hw-errors")).contains("Выберите вид письма", "Напишите текст");
            officer.page().locator("input[value=QUESTION]").press("Space");
            officer.page().locator("#subject").fill("Копия паспорта");
            officer.page().locator("#text").fill("Просим подтвердить номер.");
            for (var box : officer.page().locator("input[name=confirmed]").all()) {
                box.press("Space");
                assertThat(box.isChecked()).isTrue();
            }
            officer.click(".hw-bar button[type=submit]");
            assertThat(officer.text("[role=status]")).startsWith("Письмо отправлено");

            officer.click(".hw-msg a").fine("letter-ru-dark");
            assertThat(officer.text(".hw-letter")).isEqualTo("Просим подтвердить номер.");
        }
    }

    @Test
    void aDayInRussianAndDark() throws Exception {
        Opened opened = application();
        try (Visitor officer = console.visitor(true).signInAs(REPLIES)) {
            dark(officer).fine("ru-dark-inbox").search(opened.reference()).fine("ru-dark-search");
            officer.click("a[href='/cases/" + opened.caseId() + "']").fine("ru-dark-case");
            officer.click("a[href$='/receipt']").fine("ru-dark-receipt").click(".hw-bar button[type=submit]");
            assertThat(officer.text("[role=status]")).startsWith("Получение подтверждено");

            officer.click("a[href$='/reply']").click(".hw-bar button[type=submit]");
            officer.fine("ru-dark-reply-refused");
            officer.page().locator("#approve").check();
            officer.click(".hw-bar button[type=submit]");
            assertThat(officer.text("[role=status]")).startsWith("Согласие записано");
            officer.fine("ru-dark-case-approved");

            officer.click("button:text-is('Выйти')").fine("ru-dark-signed-out");
        }
        try (Visitor coordinator = console.visitor(true).signInAs(PLANS)) {
            dark(coordinator).fine("ru-dark-coordinators-inbox");
            coordinator.open("/board").await("#live-state", "эфир").fine("ru-dark-board");
        }
    }

    private static Visitor dark(Visitor visitor) {
        visitor.click("button[name=language][value=ru]").click("button[name=theme][value=dark]");
        assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("ru");
        assertThat(visitor.page().locator("html").getAttribute("data-bs-theme")).isEqualTo("dark");
        return visitor;
    }

    @Test
    void aStrangerSeesThatThereIsNoSuchCase() throws Exception {
        Opened opened = application();
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
        application();
        try (Visitor officer = console.visitor(false).signInAs(REPLIES)) {
            officer.open("/inbox?stage=request.SUBMITTED").click("button:has-text('Take')");
            assertThat(officer.text(".hw-done")).isEqualTo("The work is yours.");
            officer.open("/inbox?waitsFor=ALL&assigned=ME");
            assertThat(officer.text("#cases tbody")).contains("Me");

            officer.click("a:has-text('Give to')").fine("assignment").click(".hw-bar button[type=submit]");
            assertThat(officer.text(".hw-errors")).contains("Give the name of the team");
            officer.page().locator("#name").fill("Returns, second floor");
            officer.click(".hw-bar button[type=submit]");
            assertThat(officer.text(".hw-done")).isEqualTo("The work is given to them.");

            officer.open("/inbox?assigned=team%3AReturns%2C+second+floor").unfold("summary:has-text('Your own views')");
            officer.page().locator("#viewname").fill("Second floor");
            officer.click("button:has-text('Save this view')");
            assertThat(officer.text(".hw-views [aria-current]")).contains("Second floor");
            officer.fine("inbox-view");
        }
    }

    @Test
    void twoCoordinatorsSeeWhatHappensAsItHappens() throws Exception {
        Opened opened = application();
        Acknowledged received = command(
                "/applications/" + opened.caseId() + "/receipt",
                REPLIES,
                opened.version(),
                "{\"receivedAt\": \"" + opened.at() + "\"}");
        command(
                "/applications/" + opened.caseId() + "/approvals",
                REPLIES,
                received.version(),
                "{\"personId\": \"" + opened.personId() + "\"}");
        Awaitility.await().atMost(PATIENCE).until(() -> transfer(opened) > 0);
        try (Visitor ours = console.visitor(true).signInAs(PLANS);
                Visitor theirs = console.visitor(true).signInAs("rus-transport-coordinator")) {
            ours.open("/board").await("#live-state", "Live");
            theirs.open("/board").await("#live-state", "Live");

            assertThat(client.command(
                                    TRANSPORT,
                                    "/cases/" + opened.caseId() + "/itineraries",
                                    PLANS,
                                    transfer(opened),
                                    itinerary(opened),
                                    PATIENCE)
                            .acknowledged())
                    .isPresent();

            ours.await("#flights", opened.reference()).await("#feed-list", opened.reference());
            theirs.await("#flights", opened.reference()).await("#feed-list", opened.reference());
            String row = "#flights li[data-case='" + opened.caseId() + "']";
            assertThat(ours.text(row + " .hw-gates")).contains("consent", "protection");
            // what a departure still lacks is for those who let the person depart
            assertThat(theirs.page().locator(row + " .hw-gates").count()).isZero();
            assertThat(theirs.text(row)).contains("AMS", "SVO").doesNotContain("protection");
            ours.fine("board");
            theirs.fine("board-partner");
        }
    }

    @Test
    void anAuditorReplaysTheCaseWithSliderAndKeys() throws Exception {
        Opened opened = received();
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
    void anAuditorReadsLedgersAndProofs() throws Exception {
        Opened opened = received();
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
        }
    }

    @Test
    void anAuditorReplaysWithoutScriptsInRussianAndDark() throws Exception {
        Opened opened = received();
        String history = "/audit/cases/" + opened.caseId();
        try (Visitor auditor = console.visitor(false).signInAs(AUDITS)) {
            awaitSteps(auditor, history);
            dark(auditor.open(history + "/replay?step=1")).fine("audit-replay-ru-dark");
            auditor.click("a[rel=next]");
            assertThat(auditor.text("#stepname")).startsWith("Шаг 2 из");
            auditor.page().locator("#number").fill("1");
            auditor.click("form:has(#number) button[type=submit]");
            assertThat(auditor.text("#stepname")).startsWith("Шаг 1 из");
        }
        try (Visitor officer = console.visitor(false).signInAs(ASKS)) {
            officer.open(history);
            assertThat(officer.text("h1")).isEqualTo("Your role does not allow this");
        }
    }

    private Opened received() throws Exception {
        Opened opened = application();
        command(
                "/applications/" + opened.caseId() + "/receipt",
                REPLIES,
                opened.version(),
                "{\"receivedAt\": \"" + opened.at() + "\"}");
        return opened;
    }

    /** The service for auditors reads what the others have published. */
    private static void awaitSteps(Visitor auditor, String history) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> auditor.open(history)
                                .page()
                                .locator("#steps a:has-text('Receipt confirmed')")
                                .count()
                        > 0);
    }

    private long transfer(Opened opened) throws InterruptedException {
        return client.caseFile(TRANSPORT, opened.caseId(), PLANS)
                .path("versions")
                .path("transfer-" + opened.caseId())
                .asLong();
    }

    private static String itinerary(Opened opened) {
        Instant departs = Instant.parse(opened.at()).plus(Duration.ofDays(28));
        return """
                {"travellers": ["%s"], "escorted": true,
                 "legs": [{"mode": "AIR", "from": "AMS", "fromState": "NLD", "to": "SVO", "toState": "RUS",
                           "departs": "%s", "arrives": "%s", "carrier": "HW 303"}]}
                """.formatted(opened.personId(), departs, departs.plus(Duration.ofHours(4)));
    }

    /** @param name of its person */
    private record Opened(String caseId, String personId, String name, String reference, long version, String at) {}

    /** Each of somebody else: about one person, what became of a former application decides on the next. */
    private Opened application() throws Exception {
        JsonNode sample = JSON.readTree(Files.readAllBytes(ROOT.resolve("samples/02-forced-return-with-escort.json")));
        ObjectNode body = (ObjectNode) sample.path("steps").path(0).path("body");
        body.put("reference", "NL-" + UUID.randomUUID().toString().substring(0, 8));
        String surname = "BEISPIEL"
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .chars()
                        .mapToObj(digit -> String.valueOf((char) ('A' + Character.digit(digit, 16))))
                        .limit(8)
                        .collect(Collectors.joining());
        ObjectNode details = (ObjectNode) body.path("persons").path(0).path("details");
        details.put("surname", surname);
        Acknowledged submitted = command("/applications", ASKS, null, body.toString());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !file(submitted.caseId(), REPLIES).isMissingNode());
        JsonNode application = file(submitted.caseId(), ASKS).path("application");
        return new Opened(
                submitted.caseId(),
                application.path("persons").path(0).path("personId").asText(),
                surname + " Timur",
                application.path("form").path("reference").asText(),
                submitted.version(),
                application.path("form").path("submittedAt").asText());
    }

    private JsonNode file(String caseId, String officer) throws InterruptedException {
        return client.caseFile("request", caseId, officer);
    }

    private Acknowledged command(String path, String officer, @Nullable Long version, String body) throws Exception {
        return client.command("request", path, officer, version, body, PATIENCE)
                .acknowledged()
                .orElseThrow();
    }
}
