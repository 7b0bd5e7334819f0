package homeward.console.figures;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Figures as CSV (RFC 4180): a line for each, with its code; the value of what is withheld is empty. */
final class Csv {

    static final String TYPE = "text/csv;charset=UTF-8;header=present";

    private static final String END = "\r\n";

    private Csv() {}

    static String of(FiguresReport report) {
        StringBuilder text = new StringBuilder();
        line(text, List.of("requesting", "requested", "period", "figure", "value"));
        report.allCounts().forEach(count -> figure(text, report, count.measure(), count.applications()));
        figure(text, report, "VOLUNTARY_SHARE_PERCENT", report.voluntaryShare());
        report.allDurations().forEach(days -> {
            figure(text, report, days.stage() + "_MEDIAN_DAYS", days.median());
            figure(text, report, days.stage() + "_NINTH_DECILE_DAYS", days.ninthDecile());
        });
        return text.toString();
    }

    private static void figure(StringBuilder text, FiguresReport report, String code, @Nullable Integer value) {
        line(
                text,
                List.of(
                        report.requesting(),
                        report.requested(),
                        report.quarterOrYear(),
                        code,
                        value == null ? "" : value.toString()));
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append(END);
    }

    private static String cell(String value) {
        return value.matches("[\\w-]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
