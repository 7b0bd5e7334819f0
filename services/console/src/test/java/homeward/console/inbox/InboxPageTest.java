package homeward.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import homeward.console.api.Service;
import homeward.console.cases.Application;
import homeward.console.cases.Basis;
import homeward.console.cases.Stages;
import homeward.console.cases.WorkItem;
import homeward.console.cases.WorkItem.Assigned;
import homeward.console.cases.WorkItem.Awaited;
import homeward.console.cases.WorkItem.Counted;
import homeward.console.inbox.InboxView.Row;
import homeward.console.shell.LocalIssuer;
import homeward.console.shell.Shell;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;
import homeward.console.words.States;

@QuarkusTest
@WithTestResource(LocalIssuer.class)
class InboxPageTest {

    private static final Instant NOW = Instant.parse("2026-05-26T08:42:00Z");
    private static final Signed OFFICER = new Signed("RUS", List.of("requested-officer"), "r", "r-1");

    @Test
    void aCaseSaysWhatIsDueAndWhyThen() {
        Row row = row(Locale.ENGLISH);

        assertThat(row.what()).isEqualTo("Reply to the application");
        assertThat(row.counted()).isEqualTo("25 calendar days from 4 May");
        assertThat(row.step()).isEqualTo(new InboxView.Step("Reply", "/cases/c#next"));
        assertThat(row.assigned()).isEqualTo("Me");
        assertThat(row.passed()).isEqualTo(22);
        assertThat(row.whole()).isEqualTo(25);
    }

    @Test
    void thePageHasIt() {
        assertThat(page(Locale.ENGLISH))
                .contains(
                        "NL-1", "Reply to the application", "25 calendar days from 4 May", "Art 11(2)", "Second floor")
                .doesNotContain("style=");
    }

    @Test
    void theSameInRussian() {
        assertThat(page(Locale.of("ru"))).contains("NL-1", "Ответ на обращение", "25 календарных дней с 4 мая");
    }

    @Test
    void aStateOnTheWayIsLedToItsReply() {
        Awaited task =
                new Awaited("TRANSIT_REPLY_DUE", "TRANSIT", List.of("AUT"), true, null, NOW, true, null, null, null);
        var stages = new Stages("SUBMITTED", List.of(), "NOTIFIED", List.of());
        var item = new WorkItem("c", "TRANSIT", null, 0, null, stages, false, List.of(task), List.of(), null);
        var line = new Merged.Line(Service.TRANSPORT, item, Place.of(item, "ME"));
        var found = new Merged.Case(List.of(line));
        var officer = new Signed("AUT", List.of("requested-officer"), "a", "a-1");

        Row row = new Rows(officer, "ME", say(Locale.ENGLISH)).row(found);

        assertThat(row.href()).isEqualTo("/cases/c/transit");
        assertThat(row.step())
                .isEqualTo(new InboxView.Step("Reply to the request for transit", "/cases/c/transit#next"));
        // whoever cannot reply reads
        Row read = new Rows(new Signed("AUT", List.of("monitor"), "a", "a-1"), "ME", say(Locale.ENGLISH)).row(found);
        assertThat(read.step()).isNull();
        assertThat(read.href()).isEqualTo("/cases/c/transit");
    }

    @Test
    void whatFollowsTheFilterIsExchangedWithTheCases() throws IOException {
        String template = template();

        Matcher follow = Pattern.compile("hx-select-oob=\"([^\"]+)\"").matcher(template);
        assertThat(follow.find()).isTrue();
        List<String> exchanged = List.of(follow.group(1).split(",", -1));
        assertThat(exchanged).contains("#shown:innerHTML", "#viewlist:innerHTML", "#saving:innerHTML");
        assertThat(exchanged)
                .allSatisfy(part ->
                        assertThat(template).containsOnlyOnce("id=\"" + part.substring(1, part.indexOf(':')) + "\""));
        String before = "<div id=\"saving\">{#if inbox.save}<form";
        assertThat(template).contains(before);
        String saving = template.substring(template.indexOf(before), template.indexOf("{msg:saveView}"));
        assertThat(saving)
                .contains("name=\"desk\"", "name=\"query\"", "name=\"otherwise\"")
                .doesNotContain("{/if}</div>");
    }

    private static String template() throws IOException {
        try (InputStream in = InboxPageTest.class.getResourceAsStream("/templates/InboxResource/inbox.html")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Row row(Locale language) {
        var rule = new Basis("EU-RUS-2006", 1, "replyLimit.NORMAL", "11(2)", true, null);
        var task = new Awaited(
                "REPLY_LIMIT_ENDS",
                "REQUESTED",
                List.of("RUS"),
                true,
                null,
                Instant.parse("2026-05-28T21:00:00Z"),
                false,
                Instant.parse("2026-05-03T21:00:00Z"),
                new Counted(25, "CALENDAR_DAYS"),
                rule);
        var form = new Application.Form(
                "NL-1",
                "NLD",
                "RUS",
                "one",
                "other",
                new Application.Treaty("T", null, 1),
                "NORMAL",
                "FORCED",
                false,
                NOW);
        var item = new WorkItem(
                "c",
                "INCOMING",
                form,
                1,
                true,
                new Stages("RECEIVED", List.of(), "EXPECTED", List.of()),
                true,
                List.of(task),
                List.of(),
                new Assigned("r-1", null));
        var line = new Merged.Line(Service.REQUEST, item, Place.of(item, "ME"));
        return new Rows(OFFICER, "ME", say(language)).row(new Merged.Case(List.of(line)));
    }

    private static Speech say(Locale language) {
        return new Speech(language, States.zone("RUS"), NOW);
    }

    private static String page(Locale language) {
        Shell shell = new Shell(say(language), OFFICER, null, "/inbox", null, false, false);
        InboxView view = new InboxView(
                0,
                0,
                1,
                true,
                List.of(),
                List.of(new InboxView.Group("group-week", "week", List.of(row(language)))),
                1,
                "/inbox?after=x",
                List.of(),
                List.of(new InboxView.Choice("/inbox", "Ours", true, "1")),
                List.of(new InboxView.Saved("Second floor", "/inbox?assigned=NOBODY", "request", false)),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(new InboxView.Chip("Russia", "/inbox")),
                Map.of(),
                "/inbox");
        return InboxResource.Templates.inbox(shell, view).setLocale(language).render();
    }
}
