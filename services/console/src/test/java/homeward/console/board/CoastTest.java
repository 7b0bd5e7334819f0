package homeward.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoastTest {

    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d+(?:\\.\\d)?|\\.\\d)");
    private static final Projection MAP = new Projection();
    private static final String PATH = Coast.path(MAP);
    private static final List<Ring> DRAWN = read(PATH);

    @ParameterizedTest
    @CsvSource({
        "Hoek van Holland,    51.98,  4.12",
        "Gibraltar,           36.11, -5.35",
        "Lindesnes,           57.98,  7.05",
        "Trabzon,             41.00, 39.73",
        "Odesa,               46.48, 30.75",
        "mouth of the Neva,   59.93, 30.20",
        "Baku,                40.36, 49.87",
        "Aktau,               43.65, 51.15"
    })
    void aPlaceAtTheSeaIsDrawnAtTheCoast(String place, double latitude, double longitude) {
        Point at = MAP.of(latitude, longitude);

        assertThat(distance(at)).as(place).isLessThan(1.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALA", "AMS", "BER", "FRA", "IST", "NQZ", "PEE", "SVO", "VIE", "WAW"})
    void placesOfItinerariesAreOnLand(String code) {
        assertThat(isLand(MAP.of(Places.of(code).orElseThrow()))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Bishkek,        42.87,  74.60, true",
        "Dushanbe,       38.56,  68.77, true",
        "Athens,         38.00,  23.73, true",
        "Iceland,        64.10, -21.50, true",
        "North Sea,      56.00,   3.00, false",
        "Baltic Sea,     58.00,  20.00, false",
        "Black Sea,      43.00,  34.00, false",
        "Caspian Sea,    42.00,  51.00, false",
        "Mediterranean,  35.00,  18.00, false",
        "Atlantic,       45.00,  -9.00, false"
    })
    void landIsLandAndSeaIsSea(String where, double latitude, double longitude, boolean land) {
        assertThat(isLand(MAP.of(latitude, longitude))).as(where).isEqualTo(land);
    }

    @Test
    void nothingIsDrawnOutsideTheFrame() {
        assertThat(DRAWN)
                .isNotEmpty()
                .allSatisfy(ring ->
                        assertThat(ring.points()).hasSizeGreaterThan(2).allMatch(Coast.FRAME.wider(0.05)::contains));
    }

    /** Only points of the file, but for those at the cut, which is outside the drawing; and no line from one end of the map to the other. */
    @Test
    void nothingIsDrawnThatIsNoCoast() {
        Set<Point> known = Coast.rings().stream()
                .flatMap(ring -> ring.points().stream())
                .map(at -> tenths(MAP.exactly(at.y(), at.x())))
                .collect(Collectors.toSet());
        Box inside = Coast.FRAME.wider(-0.1);

        for (Ring ring : DRAWN) {
            assertThat(ring.points().stream().filter(inside::contains).map(CoastTest::tenths))
                    .isSubsetOf(known);
            assertThat(lines(ring, (from, to) -> inside.contains(from.towards(to, 0.5))))
                    .allMatch(line -> line.getFirst().distance(line.getLast()) < 30);
        }
    }

    /** Where the world was cut along a parallel, land seems to end; a straight line there would run across the map. */
    @Test
    void theCutOfTheWorldIsNotSeen() {
        Ring south = new Ring(List.of(new Point(-50, 10), new Point(126, 10), new Point(126, 17), new Point(-50, 17)));

        assertThat(Coast.drawn(south, MAP).points()).isEmpty();
        Ring cut = box(CoastSource.KEPT).divided(0.5);
        assertThat(cut.points())
                .map(at -> MAP.exactly(at.y(), at.x()))
                .as("all around the drawing, without touching it")
                .noneMatch(Coast.FRAME::contains);
        assertThat(isWithin(
                        new Point(Projection.WIDTH / 2.0, Projection.HEIGHT / 2.0),
                        List.of(new Ring(cut.points().stream()
                                .map(at -> MAP.exactly(at.y(), at.x()))
                                .toList()))))
                .isTrue();
        assertThat(Coast.rings()).allSatisfy(ring -> assertThat(ring.points()).allMatch(CoastSource.KEPT::contains));
    }

    @Test
    void landAllAroundFillsTheFrameAndHasNoOtherLine() {
        Ring land = Coast.drawn(box(CoastSource.KEPT), MAP);

        assertThat(land.points()).hasSize(4).noneMatch(Coast.FRAME.wider(-0.1)::contains);
    }

    @Test
    void thePageStaysLight() throws IOException {
        var sent = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(sent)) {
            gzip.write(PATH.getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(sent.size()).isLessThan(10_000);
        assertThat(PATH).matches("(M[-.0-9 ]+l[-.0-9 ]+z)+");
    }

    private static Ring box(Box box) {
        return new Ring(List.of(
                new Point(box.minX(), box.minY()),
                new Point(box.maxX(), box.minY()),
                new Point(box.maxX(), box.maxY()),
                new Point(box.minX(), box.maxY())));
    }

    private static Point tenths(Point at) {
        return new Point(Math.round(at.x() * 10), Math.round(at.y() * 10));
    }

    private static double distance(Point at) {
        return DRAWN.stream()
                .flatMap(ring -> lines(ring, (_, _) -> true).stream())
                .mapToDouble(line -> at.distance(line.getFirst(), line.getLast()))
                .min()
                .orElseThrow();
    }

    private static boolean isLand(Point at) {
        return isWithin(at, DRAWN);
    }

    /** By the even-odd rule, on the horizontal line to the right. */
    private static boolean isWithin(Point at, List<Ring> rings) {
        long crossed = rings.stream()
                .flatMap(ring -> lines(ring, (from, to) -> (from.y() > at.y()) != (to.y() > at.y())).stream())
                .filter(line -> {
                    Point from = line.getFirst();
                    Point to = line.getLast();
                    return at.x() < from.x() + (at.y() - from.y()) * (to.x() - from.x()) / (to.y() - from.y());
                })
                .count();
        return crossed % 2 == 1;
    }

    private static List<List<Point>> lines(Ring ring, BiPredicate<Point, Point> which) {
        List<List<Point>> lines = new ArrayList<>();
        Point from = ring.points().getLast();
        for (Point to : ring.points()) {
            if (which.test(from, to)) {
                lines.add(List.of(from, to));
            }
            from = to;
        }
        return lines;
    }

    /** As a browser reads it. */
    private static List<Ring> read(String path) {
        List<Ring> rings = new ArrayList<>();
        for (String part : path.split("z", -1)) {
            List<Double> numbers = NUMBER.matcher(part)
                    .results()
                    .map(found -> Double.valueOf(found.group()))
                    .toList();
            List<Point> points = new ArrayList<>();
            double x = 0;
            double y = 0;
            for (int at = 0; at < numbers.size(); at += 2) {
                x += numbers.get(at);
                y += numbers.get(at + 1);
                points.add(new Point(x, y));
            }
            if (!points.isEmpty()) {
                rings.add(new Ring(points));
            }
        }
        return rings;
    }
}
