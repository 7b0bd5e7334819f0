package homeward.console.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.console.api.FakeService;
import homeward.console.figures.FiguresReport.Count;
import homeward.console.figures.FiguresResource.Chosen;
import homeward.console.forms.Fault;
import homeward.console.shell.LocalIssuer;
import homeward.console.shell.Shell;
import homeward.console.shell.Signed;
import homeward.console.words.Languages;
import homeward.console.words.Speech;
import homeward.console.words.States;

/** One report of the service, as page, card, CSV and JSON. */
@QuarkusTest
@WithTestResource(LocalIssuer.class)
class FiguresPagesTest {

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final Place PLACE = new Place("NLD", "RUS", "2025");
    private static final FiguresList LIST =
            new FiguresList(List.of("2026-Q1", "2025", "2025-Q4"), List.of(new FiguresList.Between("NLD", "RUS")));

    private static final String JSON = """
            {"requesting": "NLD", "requested": "RUS", "quarterOrYear": "2025", "firstDay": "2025-01-01",
             "lastDay": "2025-12-31", "published": "2026-01-15T00:00:00Z", "minimum": 5,
             "basis": {"profile": "FIGURES", "version": 1, "field": "minimum", "article": null, "verified": true},
             "counts": [
               {"measure": "SUBMITTED", "applications": 1280, "within": 4},
               {"measure": "RECEIVED", "applications": 1275, "within": 4},
               {"measure": "WITHDRAWN", "applications": null, "within": 4},
               {"measure": "APPROVED_IN_TIME", "applications": 640, "within": 4},
               {"measure": "REFUSED_IN_TIME", "applications": 25, "within": 32},
               {"measure": "REFUSED_NOT_A_NATIONAL", "applications": 15, "within": 4},
               {"measure": "LATE", "within": 4}, {"measure": "RETURNED_VOLUNTARILY", "applications": 300, "within": 7},
               {"measure": "RETURNED_BY_FORCE", "applications": 100, "within": 7},
               {"measure": "SOMETHING_NEW", "applications": 35, "within": 4}],
             "durations": [
               {"stage": "RECEIPT", "median": 2, "ninthDecile": 17}, {"stage": "REPLY", "median": 21, "ninthDecile": null},
               {"stage": "PLAN"}],
             "voluntaryShare": 75}
            """;

    private static FiguresReport report() {
        try (FakeService service = new FakeService(_ -> JSON)) {
            return new FiguresDesk(service.client()).report(PLACE, "token").orThrow();
        }
    }

    private static Shell shell(Locale language) {
        return new Shell(
                new Speech(language, States.zone("NLD"), Instant.parse("2026-05-26T08:42:00Z")),
                new Signed("NLD", List.of("monitor"), "a", "a-1"),
                null,
                PLACE.path(),
                null,
                false,
                false);
    }

    private static FiguresView view(Shell shell) {
        Choosing choosing = FiguresResource.choosing(LIST, "NLD", Chosen.of(PLACE, "NLD"), shell.say());
        return FiguresResource.view(report(), PLACE, choosing, shell.say());
    }

    private static String page(Locale language) {
        Shell shell = shell(language);
        return FiguresResource.Templates.pair(shell, view(shell))
                .setLocale(language)
                .render();
    }

    private static String card(Locale language) {
        Shell shell = shell(language);
        return FiguresResource.Templates.card(shell, view(shell))
                .setLocale(language)
                .render();
    }

    @Test
    void aPairHasChartsWithTheTableBesideEachAndWaysToTakeThemAway() {
        assertThat(page(Locale.ENGLISH))
                .containsPattern(">25\\s*</td><td class=\"hw-num-cell hw-dim\">32</td>")
                .contains(
                        "Figures: Netherlands asks Russia",
                        "1 Jan 2025 – 31 Dec 2025",
                        "Published on 15 Jan 2026",
                        "multiples of 5",
                        "too low or too high by up to</span></th>",
                        "its share is that of the returns shown",
                        "Policy on figures",
                        "75 %",
                        "17 days",
                        "href=\"/figures/NLD/RUS/2025/csv\"",
                        "href=\"/figures/NLD/RUS/2025/json\"",
                        "href=\"/figures/NLD/RUS/2025/card\"",
                        "SOMETHING_NEW")
                .doesNotContain("style=", "<script>", "NaN", "null");
    }

    @Test
    void everyChartHasATableThatSaysTheSame() {
        for (String section : page(Locale.ENGLISH).split("<section", -1)) {
            if (section.contains("role=\"img\"")) {
                assertThat(section).contains("<title id=", "<table");
                Matcher values = Pattern.compile("<text class=\"val\"[^>]*>([^<]+)</text>")
                        .matcher(section);
                String table = section.substring(section.indexOf("<table"));
                while (values.find()) {
                    for (String value : values.group(1).split(" / ", -1)) {
                        assertThat(table).contains(value);
                    }
                }
            }
        }
    }

    @Test
    void theSameInRussian() {
        assertThat(page(RUSSIAN))
                .contains("1 янв. 2025", "Все ответы в срок, только отказы", "не показывается", "Медиана");
        assertThat(card(RUSSIAN)).contains("Напечатано", "Доля добровольных возвращений");
    }

    /** As on every page in Persian. */
    @Test
    void digitsAreLatinInEveryLanguage() {
        for (Locale language : Languages.ALL) {
            assertThat(page(language)).containsPattern(">1\\D280<").doesNotContainPattern("[\u06F0-\u06F9]");
        }
    }

    @Test
    void everyMeasureThatThePageKnowsHasAName() {
        for (Locale language : List.of(Locale.ENGLISH, RUSSIAN)) {
            Speech say = shell(language).say();
            assertThat(Groups.MEASURES)
                    .hasSize(28)
                    .allSatisfy(
                            measure -> assertThat(say.word("figure", measure)).isNotEqualTo(measure));
        }
    }

    @Test
    void aQuarterSaysWhyItHasNoDays() {
        Shell shell = shell(Locale.ENGLISH);
        FiguresReport year = report();
        FiguresReport quarter = new FiguresReport(
                year.requesting(),
                year.requested(),
                "2026-Q1",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 3, 31),
                year.published(),
                year.minimum(),
                year.basis(),
                year.counts(),
                List.of(),
                null);
        Place place = new Place("NLD", "RUS", "2026-Q1");
        Choosing choosing = FiguresResource.choosing(LIST, "NLD", Chosen.of(place, "NLD"), shell.say());
        FiguresView view = FiguresResource.view(quarter, place, choosing, shell.say());

        for (TemplateInstance page :
                List.of(FiguresResource.Templates.pair(shell, view), FiguresResource.Templates.card(shell, view))) {
            assertThat(page.setLocale(Locale.ENGLISH).render())
                    .contains("first quarter 2026", "published for whole years alone")
                    .doesNotContain("Nine of ten</th>");
        }
    }

    @Test
    void whatIsWithheldIsSaidAndNoNumberStandsForIt() {
        String withdrawn = rows(page(Locale.ENGLISH)).get("Withdrawn as a whole, for whatever reason");

        assertThat(withdrawn).contains("withheld").doesNotContainPattern("\\d");
    }

    /** Every number of the service, and none beside. */
    @Test
    void pageCardCsvAndJsonHoldTheSameNumbers() throws Exception {
        JsonNode json = new ObjectMapper().readTree(JSON);
        Map<String, String> onPage = rows(page(Locale.ENGLISH));
        Map<String, String> onCard = rows(card(Locale.ENGLISH));
        List<String> csv = List.of(Csv.of(report()).split("\r\n"));

        assertThat(onCard).isEqualTo(onPage);
        assertThat(csv.getFirst())
                .isEqualTo("requesting,requested,period,first_day,last_day,published,figure,unit,value,within");
        String about = "NLD,RUS,2025,2025-01-01,2025-12-31,2026-01-15T00:00:00Z,";
        List<String> expected = new ArrayList<>();
        for (JsonNode count : json.path("counts")) {
            String measure = count.path("measure").asText();
            String number = text(count.path("applications"));
            expected.add(about + measure + ",applications," + number + "," + text(count.path("within")));
            assertThat(digits(onPage.get(shell(Locale.ENGLISH).say().word("figure", measure))))
                    .as(measure)
                    .isEqualTo(number.isEmpty() ? "" : number + text(count.path("within")));
        }
        expected.add(about + "VOLUNTARY_SHARE,percent,75,");
        for (JsonNode days : json.path("durations")) {
            String stage = days.path("stage").asText();
            expected.add(about + stage + "_MEDIAN,days," + text(days.path("median")) + ",");
            expected.add(about + stage + "_NINTH_DECILE,days," + text(days.path("ninthDecile")) + ",");
            assertThat(digits(onPage.get(shell(Locale.ENGLISH).say().word("figurestage", stage))))
                    .as(stage)
                    .isEqualTo(text(days.path("median")) + text(days.path("ninthDecile")));
        }
        assertThat(csv.subList(1, csv.size())).isEqualTo(expected);
    }

    private static String text(JsonNode number) {
        return number.isNumber() ? number.asText() : "";
    }

    private static String digits(@Nullable String text) {
        return text == null ? "no such row" : text.replaceAll("\\D", "");
    }

    /** Of all tables: what stands behind each heading of a row. */
    private static Map<String, String> rows(String page) {
        Map<String, String> rows = new LinkedHashMap<>();
        Matcher row = Pattern.compile("<tr><th scope=\"row\"[^>]*>([^<]+)</th>(.*?)</tr>", Pattern.DOTALL)
                .matcher(page);
        while (row.find()) {
            rows.put(row.group(1), row.group(2).replaceAll("<[^>]*>", ""));
        }
        return rows;
    }

    @Test
    void nothingIsDrawnOfWhatIsWithheld() {
        Speech say = shell(Locale.ENGLISH).say();
        FiguresReport report = report();
        List<Count> none = report.allCounts().stream()
                .map(count -> new Count(count.measure(), null, count.within()))
                .toList();
        FiguresReport withheld = new FiguresReport(
                report.requesting(),
                report.requested(),
                report.quarterOrYear(),
                report.firstDay(),
                report.lastDay(),
                report.published(),
                report.minimum(),
                report.basis(),
                none,
                null,
                null);

        assertThat(Groups.of(withheld, say)).noneMatch(group -> group.bars().drawn());
        assertThat(Spans.of(Groups.stages(withheld, say)).drawn()).isFalse();
        assertThat(Groups.of(report, say).getFirst().bars().bars().getLast().width())
                .isZero();
    }

    @Test
    void theFormOffersPublishedPeriodsAndThePairsOfWhichSomethingIsPublished() {
        Shell shell = shell(Locale.ENGLISH);
        Chosen chosen = new Chosen("ASKED", "NLD", "");
        Fault fault = Fault.of("partner", "OTHER_STATE", shell.say());

        String page = FiguresResource.Templates.index(
                        shell, FiguresResource.index(LIST, "NLD", chosen, fault, shell.say()))
                .setLocale(Locale.ENGLISH)
                .render();

        assertThat(page)
                .contains(
                        "Error: Figures",
                        "href=\"#partner\">Choose another state than your own",
                        "value=\"2025\"",
                        "fourth quarter 2025",
                        "value=\"ASKED\" selected",
                        "href=\"/figures/NLD/RUS/2026-Q1\"")
                .doesNotContain("value=\"NLD\"", "style=");
        assertThat(FiguresResource.Templates.index(
                                shell,
                                FiguresResource.index(new FiguresList(null, null), "NLD", chosen, null, shell.say()))
                        .setLocale(Locale.ENGLISH)
                        .render())
                .contains("Of no pair of your state anything is published yet");
    }

    @Test
    void aFileIsNamedByWhatItHolds() {
        assertThat(PLACE.file("csv")).isEqualTo("figures-NLD-RUS-2025.csv");
    }
}
