package homeward.console.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * From the globe, taken as a sphere, to a drawing of fixed size: Lambert's conformal conic with the parallels 40 and 60 degrees north, as large as it may
 * be with all that lies between {@link #WEST} and {@link #EAST}, {@link #SOUTH} and {@link #NORTH}. The corners show more.
 */
final class Projection {

    static final int WIDTH = 700;
    static final int HEIGHT = 440;
    static final int WEST = -12;
    static final int EAST = 88;
    static final int SOUTH = 34;
    static final int NORTH = 66;

    private static final double MIDDLE = Math.toRadians((WEST + EAST) / 2.0);
    private static final double FIRST = Math.toRadians(40);
    private static final double SECOND = Math.toRadians(60);
    private static final double MARGIN = 12;
    private static final Box PLACES = new Box(0, 0, WIDTH, HEIGHT).wider(-MARGIN);
    private static final int LINES = 10;
    private static final int STEPS = 16;

    private final double cone = Math.log(Math.cos(FIRST) / Math.cos(SECOND)) / Math.log(half(SECOND) / half(FIRST));
    private final double radius = Math.cos(FIRST) * Math.pow(half(FIRST), cone) / cone;
    private final double left;
    private final double top;
    private final double scale;

    Projection() {
        List<Point> frame = Stream.concat(
                        DoubleStream.iterate(WEST, at -> at <= EAST, at -> at + 1)
                                .boxed()
                                .flatMap(at -> Stream.of(flat(SOUTH, at), flat(NORTH, at))),
                        DoubleStream.iterate(SOUTH, at -> at <= NORTH, at -> at + 1)
                                .boxed()
                                .flatMap(at -> Stream.of(flat(at, WEST), flat(at, EAST))))
                .toList();
        double least = frame.stream().mapToDouble(Point::x).min().orElseThrow();
        double most = frame.stream().mapToDouble(Point::x).max().orElseThrow();
        double low = frame.stream().mapToDouble(Point::y).min().orElseThrow();
        double high = frame.stream().mapToDouble(Point::y).max().orElseThrow();
        this.scale = Math.min((WIDTH - 2 * MARGIN) / (most - least), (HEIGHT - 2 * MARGIN) / (high - low));
        this.left = (WIDTH - scale * (most - least)) / 2 - scale * least;
        this.top = (HEIGHT - scale * (high - low)) / 2 - scale * low;
    }

    private static double half(double latitude) {
        return Math.tan(Math.PI / 4 + latitude / 2);
    }

    private Point flat(double latitude, double longitude) {
        double far = radius / Math.pow(half(Math.toRadians(latitude)), cone);
        double turn = cone * (Math.toRadians(longitude) - MIDDLE);
        return new Point(far * Math.sin(turn), far * Math.cos(turn));
    }

    /** Whether a place lies in what is drawn, and its mark as well. */
    boolean shows(Place place) {
        return PLACES.contains(of(place));
    }

    Point exactly(double latitude, double longitude) {
        Point flat = flat(latitude, longitude);
        return new Point(left + scale * flat.x(), top + scale * flat.y());
    }

    Point of(double latitude, double longitude) {
        Point exact = exactly(latitude, longitude);
        return new Point(rounded(exact.x()), rounded(exact.y()));
    }

    private static double rounded(double units) {
        return Math.round(units * 10) / 10.0;
    }

    Point of(Place place) {
        return of(place.latitude(), place.longitude());
    }

    /** Parallels and meridians every ten degrees, to the edge and beyond. */
    String graticule() {
        StringBuilder lines = new StringBuilder();
        for (int latitude = 20; latitude <= 70; latitude += LINES) {
            double at = latitude;
            lines.append(Point.path(DoubleStream.iterate(-60, east -> east <= 140, east -> east + 4)
                    .mapToObj(east -> of(at, east))
                    .toList()));
        }
        for (int longitude = -60; longitude <= 140; longitude += LINES) {
            lines.append(Point.path(List.of(of(10, longitude), of(80, longitude))));
        }
        return lines.toString();
    }

    /**
     * The shortest way on the globe.
     *
     * @param part how much of it, from 0 to 1
     */
    List<Point> way(Place from, Place to, double part) {
        double[] begin = direction(from);
        double[] end = direction(to);
        double angle = Math.acos(Math.clamp(begin[0] * end[0] + begin[1] * end[1] + begin[2] * end[2], -1.0, 1.0));
        List<Point> points = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            points.add(angle == 0 ? of(from) : between(begin, end, angle, part * step / STEPS));
        }
        return points;
    }

    private Point between(double[] begin, double[] end, double angle, double part) {
        double near = Math.sin((1 - part) * angle) / Math.sin(angle);
        double far = Math.sin(part * angle) / Math.sin(angle);
        double x = near * begin[0] + far * end[0];
        double y = near * begin[1] + far * end[1];
        double z = near * begin[2] + far * end[2];
        return of(Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x)));
    }

    private static double[] direction(Place place) {
        double latitude = Math.toRadians(place.latitude());
        double longitude = Math.toRadians(place.longitude());
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)
        };
    }
}
