package homeward.console.figures;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Figures as CSV (RFC 4180): a line for each, with what it counts and when. The value of what is withheld is empty; by how much the
 * exact one can be less or more is told of counts.
 */
final class Csv {

    static final String TYPE = "text/csv;charset=UTF-8;header=present";

    private static final String END = "\r\n";

    private Csv() {}

    static String of(FiguresReport report) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                List.of(
                        "requesting",
                        "requested",
                        "period",
                        "first_day",
                        "last_day",
                        "published",
                        "figure",
                        "unit",
                        "value",
                        "within"));
        report.allCounts()
                .forEach(count ->
                        figure(text, report, count.measure(), "applications", count.applications(), count.within()));
        figure(text, report, "VOLUNTARY_SHARE", "percent", report.voluntaryShare(), null);
        report.allDurations().forEach(days -> {
            figure(text, report, days.stage() + "_MEDIAN", "days", days.median(), null);
            figure(text, report, days.stage() + "_NINTH_DECILE", "days", days.ninthDecile(), null);
        });
        return text.toString();
    }

    private static void figure(
            StringBuilder text,
            FiguresReport report,
            String code,
            String unit,
            @Nullable Integer value,
            @Nullable Integer within) {
        line(
                text,
                List.of(
                        report.requesting(),
                        report.requested(),
                        report.quarterOrYear(),
                        report.firstDay().toString(),
                        report.lastDay().toString(),
                        report.published().toString(),
                        code,
                        unit,
                        number(value),
                        number(within)));
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append(END);
    }

    private static String cell(String value) {
        return value.matches("[\\w:.-]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
