package homeward.console.perform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.ws.rs.NotFoundException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import homeward.console.cases.Application;
import homeward.console.cases.CaseFile;
import homeward.console.cases.RequestDesk;
import homeward.console.commands.ApplicationCommands;
import homeward.console.commands.AssistanceCommands;
import homeward.console.commands.Case;
import homeward.console.commands.Command;
import homeward.console.commands.Commands;
import homeward.console.commands.Context;
import homeward.console.commands.CorrectionCommands;
import homeward.console.commands.Filled;
import homeward.console.commands.Flaw;
import homeward.console.commands.ProtectionCommands;
import homeward.console.commands.Target;
import homeward.console.commands.TransitCommands;
import homeward.console.shell.LocalIssuer;
import homeward.console.shell.Shell;
import homeward.console.shell.Signed;
import homeward.console.words.Languages;
import homeward.console.words.Speech;
import homeward.console.words.States;

@QuarkusTest
@WithTestResource(LocalIssuer.class)
class FormPagesTest {

    static Stream<String> commands() {
        return Commands.all().stream().map(Command::code).sorted();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyFormIsWholeInBothLanguages(String code) {
        Command command = Commands.of(code).orElseThrow();
        for (Locale language : Languages.ALL) {
            Speech say = say(language);
            String page = page(Sheet.opened(command, Case.target()), say);

            assertThat(page)
                    .contains(say.word("offer", code), say.word("formfollows", code), "PRIMER Anna")
                    .doesNotContain("style=", ">null<", "f-null");
            assertThat(ids(page)).doesNotHaveDuplicates();
            assertThat(ids(page)).containsAll(found(page, " for=\"([^\"]+)\""));
            assertThat(ids(page)).containsAll(found(page, "aria-labelledby=\"([^\"]+)\""));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyFaultLeadsToAFieldOfThePage(String code) {
        Command command = Commands.of(code).orElseThrow();
        Speech say = say(Locale.ENGLISH);
        Filled empty = new Filled(Map.of("currency", "EUR"));
        List<Flaw> flaws = Flaw.of(command, Case.target(), empty, say.home());
        String page = page(Sheet.opened(command, Case.target()).with(empty).with(Found.of(command, flaws, say)), say);

        assertThat(ids(page)).containsAll(found(page, "<li><a href=\"#([^\"]+)\""));
        assertThat(found(page, "<li><a href=\"#([^\"]+)\"")).hasSameSizeAs(flaws);
    }

    @Test
    void ofAFamilyItIsSaidWhomATextIsAbout() {
        Speech say = say(Locale.ENGLISH);
        Command remind = ApplicationCommands.REMIND;
        Target target = Target.of(Case.ID);
        Filled filled = new Filled(Map.of("explanation", "Urgent."));
        List<Found> found = Found.of(remind, Flaw.of(remind, target, filled, say.home()), say);

        String page = page(
                Sheet.opened(remind, target).with(filled).with(found),
                new Context(target, family(), Case.OFFICER, say));

        assertThat(page)
                .contains("<a href=\"#f-explanation.person\">Explanation: choose whom it concerns</a>")
                .contains("aria-describedby=\"f-explanation.person-fault\" aria-invalid=\"true\"")
                .contains("Explanation (may stay empty)", "Urgent.</textarea>");
        assertThat(ids(page)).contains("f-explanation.person", "f-explanation.person-fault");
        // of one person alone there is nothing to choose
        assertThat(page(Sheet.opened(remind, target).with(filled).with(found), say))
                .contains("<a href=\"#f-explanation\">", "name=\"explanation.person\" value=\"" + Case.PERSON)
                .doesNotContain("id=\"f-explanation.person\"");
    }

    @Test
    void beforeWhatCannotBeUndoneOneSeesWhatOneEntered() {
        Speech say = say(Locale.ENGLISH);
        Filled filled = new Filled(Map.of("reason", "LEFT_ON_OWN_INITIATIVE", "version", "3", "to", "next"));
        String page = page(
                Sheet.opened(ApplicationCommands.WITHDRAW, Case.target())
                        .with(filled)
                        .stopped(),
                say);

        assertThat(page)
                .contains(
                        "This cannot be undone.",
                        "The person has left on their own",
                        "All consents given on this application end",
                        "<input type=\"hidden\" name=\"reason\" value=\"LEFT_ON_OWN_INITIATIVE\">",
                        "<input type=\"hidden\" name=\"version\" value=\"3\">",
                        "name=\"sure\"",
                        "value=\"back\"")
                .doesNotContain("type=\"radio\"");
    }

    @Test
    void whatSomebodyElseDidStandsBesideWhatWasTyped() {
        Speech say = say(Locale.ENGLISH);
        Filled filled = new Filled(Map.of("ground", "HEALTH", "account", "typed & kept", "version", "3"));
        String page = page(
                Sheet.opened(ProtectionCommands.RAISE_CONCERN, Case.target())
                        .with(filled)
                        .overtaken(),
                say);

        assertThat(page)
                .contains("Receipt confirmed", "typed &amp; kept", "name=\"seen\" value=\"4\"")
                .containsPattern("value=\"HEALTH\" checked");
    }

    @Test
    void aGrantIsMadeBesideWhatIsLeft() {
        String page = page(Sheet.opened(AssistanceCommands.GRANT, Case.target()), say(Locale.ENGLISH));

        assertThat(page).contains("€600.00 / €1,000.00", "€205.00 / €205.00", "Amount, EUR");
    }

    @Test
    void aLaterPlanBeginsWithTheEarlierOne() {
        String page = page(Sheet.opened(AssistanceCommands.PLAN, Case.target()), say(Locale.ENGLISH));

        assertThat(page)
                .contains("value=\"400.00\"", "value=\"more.measures\"")
                .containsPattern("value=\"HOUSING\" selected");
    }

    @Test
    void theDetailsAreCorrectedFromWhatTheFormSays() {
        String page = page(Sheet.opened(CorrectionCommands.CORRECT_DETAILS, Case.target()), say(Locale.ENGLISH));

        assertThat(page)
                .contains("name=\"details.surname\" value=\"PRIMER\"", "Russian\nEnglish</textarea>", "00 0000000")
                .contains("name=\"to\" value=\"more.details.documents\"", "f-details.documents.2.kind");

        Filled filled = new Filled(Map.of("details.surname", "PRIMER", "details.documents.1.number", "00 0000000"));
        assertThat(page(
                        Sheet.opened(CorrectionCommands.CORRECT_DETAILS, Case.target())
                                .with(filled)
                                .stopped(),
                        say(Locale.ENGLISH)))
                .contains(
                        "<dt>Surname</dt>",
                        "<dt>Document</dt>",
                        "<input type=\"hidden\" name=\"details.documents.1.number\" value=\"00 0000000\">");
    }

    @Test
    void aRowMoreKeepsWhatWasTyped() {
        Filled filled = new Filled(Map.of("measures.2.budget", "12,50", "measures.rows", "3", "currency", "EUR"));
        String page = page(
                Sheet.opened(AssistanceCommands.PLAN, Case.target())
                        .with(filled.withRow(AssistanceCommands.PLAN.asked().getFirst())),
                say(Locale.ENGLISH));

        assertThat(page)
                .contains("value=\"12,50\"", "f-measures.4.kind", "name=\"measures.rows\" value=\"4\"")
                .as("the page that has one row more goes on there")
                .contains("id=\"f-measures.4\"")
                .containsPattern("value=\"more.measures\" formaction=\"/cases/[^\"]*/forms/[^\"]*#f-measures.5\"");
    }

    @Test
    void whatTheFileDoesNotOfferIsSaidAboveTheForm() {
        Speech say = say(Locale.ENGLISH);

        assertThat(page(Sheet.opened(ApplicationCommands.REMIND, Case.target()), say))
                .contains("Not possible as the file stands:", "the limit to reply still runs", "Art 11(2)");
        Target anybody = Target.of(Case.ID).person(Case.PERSON);
        assertThat(page(Sheet.opened(ProtectionCommands.RAISE_CONCERN, anybody), say))
                .doesNotContain("Not possible as the file stands:");
    }

    @Test
    void aStateOnTheWayHasTheFormsOfItsReplyAndNothingOfTheApplication() {
        Speech say = say(Locale.ENGLISH);
        Target request = Target.of(Case.ID).item(Case.ITEM);
        CaseFile<?> file =
                Case.passage(Case.crossing(List.of(), "NOTIFIED", Case.request("REQUESTED", "NO_EFFECT", null)));
        var officer = new Signed("AUT", List.of("requested-officer"), "a", "a-1");

        assertThat(page(
                        Sheet.opened(TransitCommands.REFUSE_TRANSIT, request),
                        new Context(request, file, officer, say)))
                .contains(
                        "Refuse the transit",
                        "Public health",
                        "/cases/" + Case.ID + "/transit",
                        "name=\"version\" value=\"4\"")
                .doesNotContain("NL-1", "PRIMER", "Not possible as the file stands", ">null<");
        assertThatThrownBy(() -> page(
                        Sheet.opened(ApplicationCommands.WITHDRAW, Target.of(Case.ID)),
                        new Context(Target.of(Case.ID), file, officer, say)))
                .isInstanceOf(NotFoundException.class);
    }

    private static CaseFile<?> family() {
        CaseFile<RequestDesk> file = Case.file(Case.request());
        Application one = file.application();
        Application.Applicant first = one.people().getFirst();
        var second = new Application.Applicant(
                Case.ITEM,
                first.category(),
                first.role(),
                first.minor(),
                first.accompaniedBy(),
                first.answer(),
                first.details());
        var two = new Application(one.stage(), one.form(), List.of(first, second), List.of(), null, null);
        return new CaseFile<>(
                file.caseId(), two, null, null, null, file.desk(), List.of(), List.of(), null, file.versions());
    }

    private static List<String> ids(String page) {
        return found(page, " id=\"([^\"]+)\"");
    }

    private static List<String> found(String page, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Speech say(Locale language) {
        return new Speech(language, States.zone("NLD"), Case.NOW);
    }

    private static String page(Sheet sheet, Speech say) {
        return page(sheet, Case.context(sheet.command(), sheet.target(), say));
    }

    private static String page(Sheet sheet, Context context) {
        Speech say = context.say();
        Shell shell = new Shell(say, Case.OFFICER, null, "/cases/" + Case.ID, null, false, false);
        return PerformResource.Templates.form(shell, new Forms(sheet, context).view())
                .setLocale(say.locale())
                .render();
    }
}
