package homeward.console.figures;

import java.util.List;

/**
 * Figures that belong together: a chart, and a table beside it that says the same.
 *
 * @param code of the group, also the id of its heading
 */
public record Group(String code, String title, List<Row> rows, Bars bars) {

    /** The id of the chart's title. */
    public String chart() {
        return code + "-chart";
    }
}
