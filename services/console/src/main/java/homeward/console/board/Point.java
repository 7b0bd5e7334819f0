package homeward.console.board;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A point of a drawing, in its units, from the upper left; in a {@link Ring} it may be one of the globe, in degrees. */
public record Point(double x, double y) {

    /** Through all of them, as data of an SVG path. */
    static String path(List<Point> points) {
        return points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f %.1f", point.x(), point.y()))
                .collect(Collectors.joining("L", "M", ""));
    }

    /**
     * On the straight line to another.
     *
     * @param part how much of it, from 0 to 1
     */
    Point towards(Point other, double part) {
        return new Point(x + part * (other.x - x), y + part * (other.y - y));
    }

    double distance(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /** From the straight line between two others. */
    double distance(Point from, Point to) {
        double length = from.distance(to);
        if (length == 0) {
            return distance(from);
        }
        double along = ((x - from.x) * (to.x - from.x) + (y - from.y) * (to.y - from.y)) / (length * length);
        return distance(from.towards(to, Math.clamp(along, 0.0, 1.0)));
    }
}
