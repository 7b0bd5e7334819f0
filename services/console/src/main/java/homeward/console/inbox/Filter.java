package homeward.console.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.ws.rs.QueryParam;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.cases.Course;
import homeward.console.words.Speech;

/** What of the inbox is shown. Every field is optional, and a value that means nothing filters nothing. */
public class Filter {

    @QueryParam("q")
    @Nullable
    String text;

    @QueryParam("direction")
    @Nullable
    String direction;

    @QueryParam("partner")
    @Nullable
    String partner;

    @QueryParam("stage")
    @Nullable
    String stage;

    @QueryParam("due")
    @Nullable
    String due;

    @QueryParam("closed")
    @Nullable
    String closed;

    boolean takes(WorkItem item, String us, Speech say) {
        Application.Form form = item.line().form();
        return (item.isOpen() || "yes".equals(closed))
                && (blank(text) || (form != null && contains(form.reference(), trimmed(text))))
                && takesDirection(form, us)
                && (blank(partner) || (form != null && form.other(us).equals(partner)))
                && (blank(stage) || Course.of(item.line().stages()).now().equals(stage))
                && takesDue(item.due(), say);
    }

    private boolean takesDirection(Application.@Nullable Form form, String us) {
        return switch (direction == null ? "" : direction) {
            case "ask" -> form != null && form.isRequesting(us);
            case "asked" -> form != null && form.isRequested(us);
            default -> true;
        };
    }

    private boolean takesDue(@Nullable Instant moment, Speech say) {
        if (blank(due)) {
            return true;
        }
        if (moment == null) {
            return false;
        }
        return switch (trimmed(due)) {
            case "over" -> !moment.isAfter(say.now());
            case "week" -> moment.isAfter(say.now()) && moment.isBefore(say.now().plus(Duration.ofDays(7)));
            default -> {
                LocalDate day = day(due);
                yield day == null
                        || (moment.isAfter(say.now()) && say.lastDay(moment, say.home()).equals(day));
            }
        };
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** Names and values in force, in the order of the form. */
    Map<String, String> set() {
        Map<String, String> set = new LinkedHashMap<>();
        put(set, "q", text);
        put(set, "direction", direction);
        put(set, "partner", partner);
        put(set, "stage", stage);
        put(set, "due", due);
        put(set, "closed", closed);
        return set;
    }

    /** Query with one field changed; without it if the value is null. */
    String with(String name, @Nullable String value) {
        Map<String, String> set = set();
        set.remove(name);
        put(set, name, value);
        return set.isEmpty()
                ? "/inbox"
                : set.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "/inbox?", ""));
    }

    private static void put(Map<String, String> set, String name, @Nullable String value) {
        if (!blank(value)) {
            set.put(name, trimmed(value));
        }
    }

    private static boolean contains(String reference, String part) {
        return reference.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static String trimmed(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
