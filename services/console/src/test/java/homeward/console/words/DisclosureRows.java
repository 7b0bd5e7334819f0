package homeward.console.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The services' disclosure table as {@code docs/disclosure.md} has it, which a test of theirs holds against the table itself. */
public final class DisclosureRows {

    /** How readers of what stays in one state end. */
    public static final String HERE = "; in the requesting state only";

    private static final Path DOC = Path.of("../../docs/disclosure.md");
    private static final Pattern GROUND = Pattern.compile("\\| ([a-z][^|]*) \\| ([^|]+) \\|");
    private static final Pattern ROW = Pattern.compile("\\| ([A-Z][A-Za-z.]*) \\| ([^|]+) \\| ([^|]+) \\|");

    private DisclosureRows() {}

    public record Ground(String readers, String why) {}

    /** Fields of a record with the same readers. */
    public record Row(String type, List<String> fields, String readers) {

        public boolean isHere() {
            return readers.endsWith(HERE);
        }
    }

    public static List<Ground> grounds() {
        List<Ground> grounds = new ArrayList<>();
        for (String line : lines()) {
            Matcher ground = GROUND.matcher(line);
            if (ground.matches() && !ground.group(1).equals("read by")) {
                grounds.add(new Ground(ground.group(1), ground.group(2)));
            }
        }
        return grounds;
    }

    public static List<Row> all() {
        List<Row> rows = new ArrayList<>();
        for (String line : lines()) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(new Row(row.group(1), List.of(row.group(2).split(", ", -1)), row.group(3)));
            }
        }
        return rows;
    }

    /** Whether a language has a word of its own: it may be the same as the code. */
    public static boolean hasWord(Locale language, String kind, String code) {
        return Codes.bundle(language).containsKey(kind + "." + code);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(DOC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
