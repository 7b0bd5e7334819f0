package homeward.console.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.console.api.Service;
import homeward.console.cases.CaseFile;
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
@QuarkusTestResource(LocalIssuer.class)
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
        assertThat(replay(RUSSIAN, 2)).contains("Шаг 2 из 3", "Получение подтверждено", "Не показано", "Открыто опасение");
    }

    @Test
    void beforeTheFirstStepThereIsNothingToGoBackTo() {
        assertThat(replay(Locale.ENGLISH, 1)).doesNotContain("rel=\"prev\"").contains("rel=\"next\"");
        assertThat(replay(Locale.ENGLISH, 3)).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
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
        assertThat(steps(Locale.ENGLISH, TRAIL)).contains("3 steps", "an authority, n-1").doesNotContain("revealed");
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
                        "No limit runs");
        assertThat(compare(RUSSIAN, null)).contains("Одно из двух — не шаг этого дела").doesNotContain("<del>");
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
        Shell shell = shell(language);
        Step step = TRAIL.step(number).orElseThrow();
        var seen = new Replay.Seen(
                new Standing<>(number, 3, step.decided(), "request", Cases.file(true), List.of()),
                null,
                Cases.waiting("no-departure-while-suspended"),
                new BothSides.Side(Cases.file(false), Cases.waiting(null)),
                List.of());
        ReplayView view = Replay.view(
                Cases.CASE,
                new Replay.Wanted(number, null, null, null),
                new Replay.Point(TRAIL, step, step.event()),
                seen,
                shell);
        return ReplayResource.Templates.replay(shell, view).setLocale(language).render();
    }

    private static String steps(Locale language, Trail trail) {
        Shell shell = shell(language);
        StepsView view = StepsResource.view(trail, Objects.requireNonNull(Cases.file(false).application().form()), shell);
        return StepsResource.Templates.steps(shell, view).setLocale(language).render();
    }

    private static String compare(Locale language, @Nullable Comparison found) {
        Shell shell = shell(language);
        CompareView view = CompareResource.view(
                Cases.CASE, found, Service.REQUEST, Cases.file(false).application(), "1", "x", 3, shell.say());
        return CompareResource.Templates.compare(shell, view).setLocale(language).render();
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
