package homeward.console.figures;

import java.util.List;

/**
 * The figures of a pair with a period, in words.
 *
 * @param requesting its name
 * @param requested its name
 * @param period in words
 * @param days the first and the last
 * @param published the day
 * @param share of voluntary returns, in percent
 * @param href of the page
 */
public record FiguresView(
        FiguresReport report,
        String requesting,
        String requested,
        String period,
        String days,
        String published,
        List<Group> groups,
        List<Lasting> stages,
        Spans spans,
        Row share,
        Choosing choosing,
        String href) {

    /** Whether it is a year; durations are published for years alone. */
    public boolean year() {
        return report.quarterOrYear().indexOf('-') < 0;
    }
}
