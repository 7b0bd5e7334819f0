package homeward.console.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The coasts of the map: {@code coast.json} says from where they are and how the file was made. */
final class Coast {

    private static final String FILE = "coast.json";
    /** The file's numbers are hundredths of a degree. */
    static final double PARTS = 100;

    /** In degrees. No line of a coast is longer; what is longer was cut along a parallel, and is drawn as one. */
    private static final double LONGEST = 1;
    /** In units of the drawing, as what follows: how much a drawn coast may differ from that of the file. */
    private static final double TOLERANCE = 0.4;
    /** What is not larger would be a dot. */
    private static final double LEAST = 1.5;
    /** Coasts are cut this far outside the drawing, so that the lines along the cut are not seen. */
    private static final double BEYOND = 4;

    static final Box FRAME = new Box(0, 0, Projection.WIDTH, Projection.HEIGHT).wider(BEYOND);

    private Coast() {}

    private record Listed(String about, String source, String terms, String derived, List<List<Integer>> rings) {}

    /** Land as data of an SVG path, to be filled by the even-odd rule: a line within another is the shore of an inland sea. */
    static String path(Projection map) {
        return rings().stream()
                .map(ring -> drawn(ring, map))
                .filter(ring -> ring.extent() >= LEAST)
                .map(Coast::data)
                .collect(Collectors.joining());
    }

    /** From degrees to units of the drawing. */
    static Ring drawn(Ring ring, Projection map) {
        List<Point> points = ring.divided(LONGEST).points().stream()
                .map(at -> map.exactly(at.y(), at.x()))
                .toList();
        return new Ring(points).within(FRAME).simplified(TOLERANCE);
    }

    /** Steps from point to point, in tenths of a unit. */
    private static String data(Ring ring) {
        StringBuilder data = new StringBuilder();
        long x = 0;
        long y = 0;
        for (int at = 0; at < ring.points().size(); at++) {
            long nextX = Math.round(ring.points().get(at).x() * 10);
            long nextY = Math.round(ring.points().get(at).y() * 10);
            data.append(at == 0 ? "M" : at == 1 ? "l" : "");
            add(data, nextX - x);
            add(data, nextY - y);
            x = nextX;
            y = nextY;
        }
        return data.append('z').toString();
    }

    /** In the shortest form that a path may have: a sign or a letter parts numbers as well as a space does. */
    private static void add(StringBuilder data, long tenths) {
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        if (tenths < 0) {
            data.append('-');
        } else if (Character.isDigit(data.charAt(data.length() - 1))) {
            data.append(' ');
        }
        if (whole > 0 || rest == 0) {
            data.append(whole);
        }
        if (rest > 0) {
            data.append('.').append(rest);
        }
    }

    /** In degrees. */
    static List<Ring> rings() {
        try (InputStream in = Coast.class.getResourceAsStream("/homeward/console/board/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return new ObjectMapper()
                    .readValue(in, Listed.class).rings().stream()
                            .map(Coast::ring)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ring ring(List<Integer> steps) {
        List<Point> points = new ArrayList<>();
        int east = 0;
        int north = 0;
        for (int at = 0; at < steps.size(); at += 2) {
            east += steps.get(at);
            north += steps.get(at + 1);
            points.add(new Point(east / PARTS, north / PARTS));
        }
        return new Ring(points);
    }
}
