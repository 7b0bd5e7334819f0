package homeward.console.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.ws.rs.QueryParam;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Service;

/**
 * What of the work is shown, in the words of the services' work lists. Every field is optional, and a value that means nothing
 * filters nothing. Without any, it is what waits for the reader's state.
 */
public class Filter {

    /** Whatever it waits for. */
    static final String ANYBODY = "ALL";

    private static final String OURS = "ME";
    private static final String PATH = "/inbox";
    private static final Pattern AND = Pattern.compile("&");
    private static final Pattern STATE = Pattern.compile("[A-Z]{3}");
    private static final Pattern ASSIGNEE = Pattern.compile("ME|NOBODY|officer:.{1,200}|team:.{1,200}");
    private static final List<String> WHOM = List.of(OURS, "PARTNER", ANYBODY);
    private static final List<String> DIRECTIONS = List.of("OUTGOING", "INCOMING", "TRANSIT");
    private static final List<String> DUE = List.of("OVERDUE", "DAY", "WEEK", "ANY", "NONE");
    private static final List<String> KINDS = List.of("VOLUNTARY", "FORCED");
    private static final String YES = "true";

    @QueryParam("waitsFor")
    @Nullable
    String waitsFor;

    @QueryParam("direction")
    @Nullable
    String direction;

    @QueryParam("partner")
    @Nullable
    String partner;

    /** Desk and stage, e.g. {@code request.RECEIVED}. */
    @QueryParam("stage")
    @Nullable
    String stage;

    /** As in the services' lists, or a day. */
    @QueryParam("due")
    @Nullable
    String due;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("minor")
    @Nullable
    String minor;

    @QueryParam("concern")
    @Nullable
    String concern;

    @QueryParam("assigned")
    @Nullable
    String assigned;

    /** Where the page before ended. */
    @QueryParam("after")
    @Nullable
    String after;

    /** For whom it waits: {@code ME}, {@code PARTNER} or {@link #ANYBODY}. */
    String whom() {
        return Objects.requireNonNullElse(one(waitsFor, WHOM), OURS);
    }

    /** The day on which something is due; null if no day was asked for. */
    @Nullable
    LocalDate day() {
        try {
            return due == null ? null : LocalDate.parse(due);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** The desks whose lists are asked: that of the stage alone, if one is wanted. */
    List<Service> desks() {
        Stage wanted = Stage.of(stage);
        return wanted == null ? Service.DESKS : List.of(wanted.desk());
    }

    /** Names and values in force, in the order of the form. */
    Map<String, String> set() {
        Map<String, String> set = new LinkedHashMap<>();
        put(set, "waitsFor", whom().equals(OURS) ? null : whom());
        put(set, "direction", one(direction, DIRECTIONS));
        put(set, "partner", matching(partner, STATE));
        Stage wanted = Stage.of(stage);
        put(set, "stage", wanted == null ? null : wanted.text());
        LocalDate day = day();
        put(set, "due", day == null ? one(due, DUE) : day.toString());
        put(set, "kind", one(kind, KINDS));
        put(set, "minor", one(minor, List.of(YES)));
        put(set, "concern", one(concern, List.of(YES)));
        put(set, "assigned", matching(assigned, ASSIGNEE));
        return set;
    }

    /** The query of a service's list, without its size and cursor; of a day, of all that is due at any moment. */
    String query() {
        Map<String, String> set = new LinkedHashMap<>();
        put(set, "waitsFor", whom().equals(ANYBODY) ? null : whom());
        set().forEach(set::putIfAbsent);
        set.remove("waitsFor", ANYBODY);
        Stage wanted = Stage.of(stage);
        if (wanted != null) {
            set.put("stage", wanted.name());
        }
        if (day() != null) {
            set.put("due", "ANY");
        }
        return set.isEmpty() ? "sort=due" : query(set);
    }

    /** The address of this view with one field changed, from its first page; without the field if the value is null. */
    String with(String name, @Nullable String value) {
        Map<String, String> set = set();
        set.remove(name);
        put(set, name, value);
        return set.isEmpty() ? PATH : PATH + "?" + query(set);
    }

    /** The address of this view. */
    String href() {
        return with("after", null);
    }

    /** The address of a view that was saved at a desk. */
    static String href(Service desk, String saved) {
        boolean forSomebody = false;
        StringBuilder query = new StringBuilder();
        for (String field : AND.split(saved, -1)) {
            forSomebody |= field.startsWith("waitsFor=");
            query.append(query.isEmpty() ? "" : "&")
                    .append(field.startsWith("stage=") ? "stage=" + desk.id() + "." + field.substring(6) : field);
        }
        return PATH + "?" + (forSomebody ? "" : "waitsFor=" + ANYBODY + "&") + query;
    }

    private static String query(Map<String, String> set) {
        return set.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> set, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            set.put(name, value);
        }
    }

    private static @Nullable String one(@Nullable String value, List<String> known) {
        return value != null && known.contains(value) ? value : null;
    }

    private static @Nullable String matching(@Nullable String value, Pattern pattern) {
        return value != null && pattern.matcher(value).matches() ? value : null;
    }
}
