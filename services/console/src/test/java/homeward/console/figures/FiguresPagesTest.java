package homeward.console.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.i18n.Message;
import io.quarkus.test.common.QuarkusTestResource;
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
import homeward.console.words.FiguresWords;
import homeward.console.words.Speech;
import homeward.console.words.States;

/** One report of the service, as page, card, CSV and JSON. */
@QuarkusTest
@QuarkusTestResource(LocalIssuer.class)
class FiguresPagesTest {

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final Place PLACE = new Place("NLD", "RUS", "2026-Q1");
    private static final FiguresList LIST =
            new FiguresList(List.of("2026-Q1", "2025", "2025-Q4"), List.of(new FiguresList.Between("NLD", "RUS")));

    private static final String JSON = """
            {"requesting": "NLD", "requested": "RUS", "quarterOrYear": "2026-Q1", "firstDay": "2026-01-01",
             "lastDay": "2026-03-31", "published": "2026-04-15T00:00:00Z", "minimum": 5,
             "basis": {"profile": "FIGURES", "version": 1, "field": "minimum", "article": null, "verified": true},
             "counts": [
               {"measure": "SUBMITTED", "applications": 1280}, {"measure": "RECEIVED", "applications": 1275},
               {"measure": "WITHDRAWN", "applications": null}, {"measure": "APPROVED_IN_TIME", "applications": 640},
               {"measure": "REFUSED_IN_TIME", "applications": 25}, {"measure": "REFUSED_NOT_A_NATIONAL", "applications": 15},
               {"measure": "LATE"}, {"measure": "RETURNED_VOLUNTARILY", "applications": 300},
               {"measure": "RETURNED_BY_FORCE", "applications": 100}, {"measure": "SOMETHING_NEW", "applications": 35}],
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
                .contains(
                        "Figures: Netherlands asks Russia",
                        "first quarter 2026",
                        "1 Jan 2026 – 31 Mar 2026",
                        "Published on 15 Apr 2026",
                        "multiples of 5",
                        "Policy on figures",
                        "75 %",
                        "17 days",
                        "href=\"/figures/NLD/RUS/2026-Q1/csv\"",
                        "href=\"/figures/NLD/RUS/2026-Q1/json\"",
                        "href=\"/figures/NLD/RUS/2026-Q1/card\"",
                        "SOMETHING_NEW")
                .doesNotContain("style=", "<script>", "NaN", "null");
    }

    @Test
    void everyChartHasATableThatSaysTheSame() {
        for (String section : page(Locale.ENGLISH).split("<section")) {
            if (section.contains("role=\"img\"")) {
                assertThat(section).contains("<title id=", "<table");
                Matcher values = Pattern.compile("<text class=\"val\"[^>]*>([^<]+)</text>")
                        .matcher(section);
                String table = section.substring(section.indexOf("<table"));
                while (values.find()) {
                    for (String value : values.group(1).split(" / ")) {
                        assertThat(table).contains(value);
                    }
                }
            }
        }
    }

    @Test
    void theSameInRussian() {
        assertThat(page(RUSSIAN)).contains("первый квартал 2026", "Отказано в срок", "не показывается", "Медиана");
        assertThat(card(RUSSIAN)).contains("Напечатано", "Доля добровольных возвращений");
    }

    @Test
    void everyTextIsInRussian() throws Exception {
        Properties russian = new Properties();
        try (InputStream in = FiguresWords.class.getResourceAsStream("/messages/figures_ru.properties")) {
            russian.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }

        assertThat(russian.stringPropertyNames())
                .hasSizeGreaterThan(20)
                .isEqualTo(Arrays.stream(FiguresWords.class.getMethods())
                        .filter(method -> method.isAnnotationPresent(Message.class))
                        .map(Method::getName)
                        .collect(Collectors.toSet()));
    }

    @Test
    void whatIsWithheldIsSaidAndNoNumberStandsForIt() {
        String withdrawn = rows(page(Locale.ENGLISH)).get("Withdrawn, for whatever reason");

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
        assertThat(csv.getFirst()).isEqualTo("requesting,requested,period,figure,value");
        List<String> expected = new ArrayList<>();
        for (JsonNode count : json.path("counts")) {
            String measure = count.path("measure").asText();
            String number = text(count.path("applications"));
            expected.add("NLD,RUS,2026-Q1," + measure + "," + number);
            assertThat(digits(onPage.get(shell(Locale.ENGLISH).say().word("figure", measure))))
                    .as(measure)
                    .isEqualTo(number);
        }
        expected.add("NLD,RUS,2026-Q1,VOLUNTARY_SHARE_PERCENT,75");
        for (JsonNode days : json.path("durations")) {
            String stage = days.path("stage").asText();
            expected.add("NLD,RUS,2026-Q1," + stage + "_MEDIAN_DAYS," + text(days.path("median")));
            expected.add("NLD,RUS,2026-Q1," + stage + "_NINTH_DECILE_DAYS," + text(days.path("ninthDecile")));
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
                .map(count -> new Count(count.measure(), null))
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
                        "Choose another state than your own",
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
        assertThat(PLACE.file("csv")).isEqualTo("figures-NLD-RUS-2026-Q1.csv");
    }
}
