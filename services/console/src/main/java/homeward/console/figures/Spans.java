package homeward.console.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A chart of how long stages took: a dot at the median, and a line to a ring at the ninth decile. In units of its own, 480 wide. A
 * stage of which nothing is shown has no row.
 *
 * @param height of the whole chart
 * @param drawn whether there is any row
 */
public record Spans(int height, boolean drawn, List<Span> spans) {

    private static final int ROW = 44;
    private static final int LONGEST = 300;
    private static final int LEFT = 8;
    private static final int GAP = 12;

    /**
     * A stage with its label above the line and its days behind it.
     *
     * @param ninth whether there is a ring
     * @param ninthX its place; that of the dot if there is none
     */
    public record Span(
            String label,
            String value,
            int textY,
            int y,
            int medianX,
            boolean ninth,
            int ninthX,
            int valueX,
            int valueY) {}

    static Spans of(List<Lasting> all) {
        int most = all.stream()
                .flatMap(lasting -> Stream.of(lasting.medianDays(), lasting.ninthDays()))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        List<Span> spans = new ArrayList<>();
        for (Lasting lasting : all) {
            Integer median = lasting.medianDays();
            if (median != null) {
                spans.add(span(lasting, median, spans.size() * ROW, most));
            }
        }
        return new Spans(spans.size() * ROW, !spans.isEmpty(), List.copyOf(spans));
    }

    private static Span span(Lasting lasting, int median, int top, int most) {
        Integer ninth = lasting.ninthDays();
        int from = x(median, most);
        int to = ninth == null ? from : x(ninth, most);
        String said = lasting.median().text();
        return new Span(
                lasting.name(),
                ninth == null ? said : said + " / " + lasting.ninth().text(),
                top + 13,
                top + 27,
                from,
                ninth != null,
                to,
                to + GAP,
                top + 31);
    }

    private static int x(int days, int most) {
        return LEFT + (most == 0 ? 0 : Math.toIntExact((long) days * LONGEST / most));
    }
}
