package homeward.console.board;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A point of a drawing, in its units, from the upper left. */
public record Point(double x, double y) {

    /** Through all of them, as data of an SVG path. */
    static String path(List<Point> points) {
        return points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f %.1f", point.x(), point.y()))
                .collect(Collectors.joining("L", "M", ""));
    }
}
