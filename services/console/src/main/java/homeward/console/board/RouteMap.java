package homeward.console.board;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The legs of today as drawn, and as a table that says the same.
 *
 * @param coast land, as data of a path
 * @param graticule parallels and meridians, as data of a path
 * @param unplaced codes of places that are not drawn: it is not known where they are, or the drawing ends before
 * @param unsure whether the position of a place was compared with nothing
 */
public record RouteMap(
        String coast,
        String graticule,
        List<Way> ways,
        List<Dot> dots,
        List<Point> travellers,
        List<Row> rows,
        List<String> unplaced,
        boolean unsure) {

    /**
     * A line.
     *
     * @param css {@code way}, {@code way stop} or {@code flown}
     */
    public record Way(String path, String css) {}

    /**
     * A place.
     *
     * @param css {@code us}, {@code stop}, {@code unsure}, or several of them
     * @param anchor where the label begins or ends
     */
    public record Dot(String code, Point at, String css, Point label, String anchor) {}

    /**
     * A leg.
     *
     * @param href null where the case has no page for the reader
     */
    public record Row(
            String from,
            String departs,
            String to,
            String arrives,
            String title,
            @Nullable String href,
            String state,
            String colour) {}
}
