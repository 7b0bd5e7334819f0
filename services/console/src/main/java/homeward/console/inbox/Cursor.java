package homeward.console.inbox;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Service;

/**
 * Where the next page of a list of several desks begins.
 *
 * @param desks those that have more; a desk that is not among them has been shown to its end
 */
record Cursor(Map<Service, From> desks) {

    private static final String FIELD = "\t";
    private static final String LINE = "\n";
    private static final String NONE = "-";

    /**
     * Where a desk's part of the next page begins.
     *
     * @param cursor of the desk's own page; null for its first one
     * @param seen the last place of that page that has been shown; null if none has been
     */
    record From(@Nullable String cursor, @Nullable Place seen) {

        static final From START = new From(null, null);
    }

    String text() {
        String lines = desks.entrySet().stream()
                .map(desk -> line(desk.getKey(), desk.getValue()))
                .collect(Collectors.joining(LINE));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Service desk, From from) {
        Place seen = from.seen();
        Instant due = seen == null ? null : seen.due();
        return String.join(
                FIELD,
                desk.id(),
                from.cursor() == null ? NONE : from.cursor(),
                seen == null ? NONE : seen.caseId(),
                due == null ? NONE : due.toString());
    }

    /** Parses the result of {@link #text}; empty if it is none. */
    static Optional<Cursor> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            Map<Service, From> desks = new EnumMap<>(Service.class);
            String lines = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            Arrays.stream(lines.split(LINE, -1))
                    .map(line -> line.split(FIELD, -1))
                    .forEach(fields -> Service.desk(fields[0])
                            .filter(_ -> fields.length == 4)
                            .ifPresent(desk -> desks.put(desk, from(fields))));
            return desks.isEmpty() ? Optional.empty() : Optional.of(new Cursor(desks));
        } catch (IllegalArgumentException | DateTimeException none) {
            return Optional.empty();
        }
    }

    private static From from(String[] fields) {
        Instant due = fields[3].equals(NONE) ? null : Instant.parse(fields[3]);
        return new From(
                fields[1].equals(NONE) ? null : fields[1], fields[2].equals(NONE) ? null : new Place(due, fields[2]));
    }
}
