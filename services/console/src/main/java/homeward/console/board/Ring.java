package homeward.console.board;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A closed line around an area.
 *
 * @param points its corners, the first of them not again at the end; on the globe, x is the longitude east and y the latitude north, in degrees
 */
record Ring(List<Point> points) {

    private static final Ring NOTHING = new Ring(List.of());

    Ring {
        points = List.copyOf(points);
    }

    /** What of the area lies in the box. Where it is cut, the line runs along the edge of the box, there and back if it must. */
    Ring within(Box box) {
        Ring left = this;
        for (ToDoubleFunction<Point> edge : box.edges()) {
            left = left.within(edge);
        }
        return left;
    }

    private Ring within(ToDoubleFunction<Point> edge) {
        List<Point> kept = new ArrayList<>();
        for (int at = 0; at < points.size(); at++) {
            Point from = points.get(at == 0 ? points.size() - 1 : at - 1);
            Point to = points.get(at);
            double before = edge.applyAsDouble(from);
            double after = edge.applyAsDouble(to);
            if ((before >= 0) != (after >= 0)) {
                kept.add(from.towards(to, before / (before - after)));
            }
            if (after >= 0) {
                kept.add(to);
            }
        }
        return new Ring(kept);
    }

    /** The same line with more points, so that none is further from the next than this, along either axis. */
    Ring divided(double longest) {
        List<Point> divided = new ArrayList<>();
        for (int at = 0; at < points.size(); at++) {
            Point from = points.get(at);
            Point to = points.get(at == points.size() - 1 ? 0 : at + 1);
            double length = Math.max(Math.abs(to.x() - from.x()), Math.abs(to.y() - from.y()));
            int parts = Math.max(1, (int) Math.ceil(length / longest));
            for (int part = 0; part < parts; part++) {
                divided.add(from.towards(to, (double) part / parts));
            }
        }
        return new Ring(divided);
    }

    /** Without points that are no further than the tolerance from the line through those left (Douglas and Peucker); nothing if no area is left. */
    Ring simplified(double tolerance) {
        if (points.isEmpty()) {
            return NOTHING;
        }
        List<Point> line = new ArrayList<>(points);
        line.add(points.getFirst());
        BitSet kept = new BitSet();
        kept.set(0);
        Deque<Span> open = new ArrayDeque<>();
        open.push(new Span(0, line.size() - 1));
        while (!open.isEmpty()) {
            Span span = open.pop();
            int far = span.furthest(line);
            if (span.distance(line, far) > tolerance) {
                kept.set(far);
                open.push(new Span(span.first, far));
                open.push(new Span(far, span.last));
            }
        }
        return kept.cardinality() < 3
                ? NOTHING
                : new Ring(kept.stream().mapToObj(line::get).toList());
    }

    private record Span(int first, int last) {

        int furthest(List<Point> line) {
            int furthest = first;
            double most = 0;
            for (int at = first + 1; at < last; at++) {
                double distance = distance(line, at);
                if (distance > most) {
                    most = distance;
                    furthest = at;
                }
            }
            return furthest;
        }

        double distance(List<Point> line, int at) {
            return line.get(at).distance(line.get(first), line.get(last));
        }
    }

    /** Width or height, whichever is more. */
    double extent() {
        return Math.max(extent(Point::x), extent(Point::y));
    }

    private double extent(ToDoubleFunction<Point> axis) {
        double most = points.stream().mapToDouble(axis).max().orElse(0);
        return most - points.stream().mapToDouble(axis).min().orElse(0);
    }
}
