package homeward.console.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart of horizontal bars, drawn in units of its own, 480 wide. What is withheld has no bar.
 *
 * @param height of the whole chart
 * @param drawn whether there is any bar
 */
public record Bars(int height, boolean drawn, List<Bar> bars) {

    private static final int ROW = 44;
    private static final int LONGEST = 400;
    private static final int GAP = 8;

    /**
     * A bar with its label above it and its value behind it.
     *
     * @param width 0 for none
     */
    public record Bar(String label, String value, int textY, int y, int width, int valueX, int valueY) {}

    static Bars of(List<Row> rows) {
        int most = rows.stream().mapToInt(Row::number).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (Row row : rows) {
            int top = bars.size() * ROW;
            int width = most == 0 ? 0 : Math.toIntExact((long) row.number() * LONGEST / most);
            bars.add(new Bar(
                    row.name(),
                    row.figure().text(),
                    top + 13,
                    top + 20,
                    width,
                    width == 0 ? 0 : width + GAP,
                    top + 32));
        }
        return new Bars(rows.size() * ROW, most > 0, List.copyOf(bars));
    }
}
