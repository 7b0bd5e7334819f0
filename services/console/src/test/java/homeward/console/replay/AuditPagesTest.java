package homeward.console.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.console.api.Service;
import homeward.console.cases.CaseFile;
import homeward.console.cases.RequestDesk;
import homeward.console.histories.Change;
import homeward.console.histories.Comparison;
import homeward.console.histories.Found;
import homeward.console.histories.Running;
import homeward.console.histories.Standing;
import homeward.console.histories.Step;
import homeward.console.histories.Trail;
import homeward.console.shell.LocalIssuer;
import homeward.console.shell.Shell;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;
import homeward.console.words.States;

@QuarkusTest
@WithTestResource(LocalIssuer.class)
class AuditPagesTest {

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final Signed AUDITOR = new Signed("NLD", List.of("auditor"), "a", "a-1");
    private static final Instant NOW = Instant.parse("2026-05-26T08:42:00Z");

    private static final Trail TRAIL = new Trail(
            Cases.CASE,
            "NLD",
            "RUS",
            3,
            List.of(
                    Cases.step(1, "ApplicationSubmitted", "NLD", null),
                    Cases.step(2, "ReceiptConfirmed", "RUS", null),
                    Cases.step(3, "ReplyLimitSet", "RUS", Cases.event(2))),
            null);

    @Test
    void aStepShowsTheCaseOnBothSidesItsCauseAndWhoDidIt() {
        assertThat(replay(Locale.ENGLISH, 2))
                .contains(
                        "Step 2 of 3: Receipt confirmed",
                        "Concern open: Person 1",
                        "Not shown",
                        "Russia: what it was told",
                        "Request received",
                        "Limit to reply set",
                        "Art 11(2)",
                        "ConfirmReceipt",
                        "rel=\"prev\"",
                        "rel=\"next\"",
                        "aria-current=\"step\"",
                        "/audit/persons/" + Cases.PERSON)
                .doesNotContain("style=", "<script>");
    }

    @Test
    void theSameInRussian() {
        assertThat(replay(RUSSIAN, 2))
                .contains("Шаг 2 из 3", "Получение подтверждено", "Не показано", "Открыто опасение");
    }

    @Test
    void beforeTheFirstStepThereIsNothingToGoBackTo() {
        assertThat(replay(Locale.ENGLISH, 1)).doesNotContain("rel=\"prev\"").contains("rel=\"next\"");
        assertThat(replay(Locale.ENGLISH, 3)).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void aMomentSaysHowManyStepsWereBeforeItAndWhichWasTheLast() {
        assertThat(atMoment(Locale.ENGLISH, 2, TRAIL.step(2).orElseThrow()))
                .contains("2 of 3 steps by 26 May 10:42; the last: Receipt confirmed", "rel=\"prev\"", "rel=\"next\"")
                .doesNotContain("Step 2 of 3:");
        assertThat(atMoment(Locale.ENGLISH, 0, null))
                .contains("0 of 3 steps by 26 May 10:42", "value=\"1\"")
                .doesNotContain("the last:", "value=\"0\"", "rel=\"prev\"");
        assertThat(atMoment(RUSSIAN, 2, TRAIL.step(2).orElseThrow())).contains("шагов 2 из 3; последний: Получение");
    }

    @Test
    void whatThePartnerWasToldIsNotSaidToBeNothingIfItCouldNotBeRead() {
        assertThat(atMoment(Locale.ENGLISH, 0, null))
                .contains("It cannot be read at the moment what the partner was told", "a desk")
                .doesNotContain("Nothing had been told", "Not shown");
    }

    private static String atMoment(Locale language, int before, @Nullable Step last) {
        Standing<RequestDesk> own = new Standing<>(before, 3, NOW, "request", Cases.file(true), List.of());
        return replay(language, new Replay.Wanted(null, null, NOW, null), last, own, null);
    }

    @Test
    void aLongListKnowsItsNextPageWithAndWithoutScripts() {
        var part = new Trail(Cases.CASE, "NLD", "RUS", 20_000, TRAIL.all(), "x");

        assertThat(steps(Locale.ENGLISH, part))
                .contains(
                        "20000 steps",
                        "href=\"/audit/cases/" + Cases.CASE + "?step=4\" rel=\"next\"",
                        "hx-trigger=\"revealed\"")
                .doesNotContain("style=");
        assertThat(steps(Locale.ENGLISH, TRAIL))
                .contains("3 steps", "an authority, n-1")
                .doesNotContain("revealed");
        assertThat(steps(RUSSIAN, TRAIL)).contains("3 шага", "Обращение подано");
    }

    @Test
    void twoPointsAreComparedWithTheirClocks() {
        var waits = new Running("request", new CaseFile.Due("REPLY_LIMIT_ENDS", null, null, Cases.DUE), false);
        var found = new Comparison(
                Cases.CASE,
                "request",
                1,
                NOW,
                2,
                NOW,
                List.of(new Change("application.stage", new TextNode("SUBMITTED"), new TextNode("RECEIVED"))),
                List.of(),
                List.of(waits));

        assertThat(compare(Locale.ENGLISH, found))
                .contains(
                        "What differs between step 1 and step 2",
                        "submitted",
                        "received",
                        "Reply to the application",
                        "First: What the desks waited for, 26 May 10:42",
                        "Second: What the desks waited for, 26 May 10:42",
                        "No limit runs");
        assertThat(compare(Locale.ENGLISH, found, "2026-05-26T10:42", ""))
                .contains(
                        "What differs between 26 May 10:42 and 26 May 10:42",
                        "value=\"2026-05-26T10:42\"",
                        "/replay?moment=2026-05-26T10%3A42");
        assertThat(compare(RUSSIAN, null))
                .contains("Одно из двух — не шаг этого дела")
                .doesNotContain("<del>");
    }

    @Test
    void stepsAreFoundAndLeadToTheCaseAsItStood() {
        var found = new Found(
                List.of(new Found.One(
                        Cases.CASE,
                        Cases.event(2),
                        "request",
                        "ReceiptConfirmed",
                        NOW,
                        "RUS",
                        "other",
                        null,
                        "ConfirmReceipt",
                        null,
                        List.of(Cases.RULE))),
                "more");
        Conditions conditions = new Conditions();
        conditions.article = "11(2)";

        assertThat(audit(Locale.ENGLISH, found, conditions))
                .contains(
                        "/audit/cases/" + Cases.CASE + "/replay?event=" + Cases.event(2),
                        "value=\"11(2)\"",
                        "article=11%282%29&amp;cursor=more",
                        "Receipt confirmed");
        assertThat(audit(RUSSIAN, new Found(null, null), new Conditions())).contains("Таких шагов нет");
    }

    private static String replay(Locale language, int number) {
        Step step = TRAIL.step(number).orElseThrow();
        var both = new Replay.Pair(
                new BothSides.Side(Cases.file(true), Cases.waiting("no-departure-while-suspended")),
                new BothSides.Side(Cases.file(false), Cases.waiting(null)));
        return replay(
                language,
                new Replay.Wanted(number, null, null, null),
                step,
                new Standing<>(number, 3, step.decided(), "request", Cases.file(true), List.of()),
                both);
    }

    private static String replay(
            Locale language,
            Replay.Wanted wanted,
            @Nullable Step step,
            Standing<RequestDesk> own,
            Replay.@Nullable Pair both) {
        Shell shell = shell(language);
        var seen = new Replay.Seen(own, null, Cases.waiting("no-departure-while-suspended"), both, List.of("a desk"));
        var point = new Replay.Point(TRAIL, step, own.at().toString());
        ReplayView view = Replay.view(Cases.CASE, wanted, point, seen, shell);
        return ReplayResource.Templates.replay(shell, view).setLocale(language).render();
    }

    private static String steps(Locale language, Trail trail) {
        Shell shell = shell(language);
        StepsView view = StepsResource.view(
                trail, Objects.requireNonNull(Cases.file(false).application().form()), shell);
        return StepsResource.Templates.steps(shell, view).setLocale(language).render();
    }

    private static String compare(Locale language, @Nullable Comparison found) {
        return compare(language, found, "1", "x");
    }

    private static String compare(Locale language, @Nullable Comparison found, String from, String to) {
        Shell shell = shell(language);
        CompareView view = CompareResource.view(
                Cases.CASE, found, Service.REQUEST, Cases.file(false).application(), from, to, 3, shell.say());
        return CompareResource.Templates.compare(shell, view)
                .setLocale(language)
                .render();
    }

    private static String audit(Locale language, Found found, Conditions conditions) {
        Shell shell = shell(language);
        AuditView view = AuditResource.view(found, conditions, shell.say(), null);
        return AuditResource.Templates.audit(shell, view).setLocale(language).render();
    }

    private static Shell shell(Locale language) {
        return new Shell(new Speech(language, States.zone("NLD"), NOW), AUDITOR, null, "/audit", null, false, false);
    }
}
