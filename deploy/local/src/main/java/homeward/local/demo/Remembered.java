package homeward.local.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;

import homeward.local.console.PlainError;
import homeward.local.run.PlatformTime;

/**
 * The values of {@code ${…}} in a sample: names remembered from earlier steps, and times by the platform's clock,
 * {@code ${now}}, {@code ${now+P2DT3H}}, {@code ${today+P400D}}; and {@code ${nobody-else}}, a given name that no person of
 * an earlier run has: whoever was refused in one is not applied for again in the next without naming that case.
 */
final class Remembered {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]+)}");
    private static final String NOW = "now";
    private static final String TODAY = "today";
    private static final String NOBODY_ELSE = "nobody-else";
    private static final List<String> SYLLABLES = List.of("ba", "de", "gi", "lo", "mu", "na", "pe", "ri", "so", "tu");

    private final PlatformTime time;
    private final Map<String, String> values = new TreeMap<>();

    Remembered(PlatformTime time) {
        this.time = time;
    }

    void keep(String name, String value) {
        values.put(name, value);
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    boolean knows(String name) {
        return values.containsKey(name);
    }

    JsonNode filled(JsonNode body) {
        try {
            return JSON.readTree(filled(body.toString()));
        } catch (IOException broken) {
            throw new PlainError("A remembered value does not fit into " + body);
        }
    }

    String filled(String text) {
        return PLACE.matcher(text).replaceAll(place -> {
            String quoted = TextNode.valueOf(value(place.group(1))).toString();
            return Matcher.quoteReplacement(quoted.substring(1, quoted.length() - 1));
        });
    }

    private String value(String name) {
        int plus = name.indexOf('+');
        String first = plus < 0 ? name : name.substring(0, plus);
        String period = plus < 0 ? "" : name.substring(plus + 1);
        if (first.equals(NOW)) {
            return now(period).toString();
        }
        if (first.equals(TODAY)) {
            return today(period).toString();
        }
        if (name.equals(NOBODY_ELSE)) {
            return values.computeIfAbsent(name, _ -> newName());
        }
        String value = values.get(name);
        if (value == null) {
            throw new PlainError("Nothing is remembered as '" + name + "'");
        }
        return value;
    }

    /** From the platform's time, which only moves on. */
    private String newName() {
        String name = Long.toString(time.now().getEpochSecond())
                .chars()
                .skip(3)
                .mapToObj(digit -> SYLLABLES.get(digit - '0'))
                .collect(Collectors.joining());
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private Instant now(String period) {
        Instant now = time.now().truncatedTo(ChronoUnit.MILLIS);
        try {
            return period.isEmpty() ? now : now.plus(Duration.parse(period));
        } catch (DateTimeParseException wrong) {
            throw new PlainError("'" + period + "' is not a period such as P2DT3H");
        }
    }

    private LocalDate today(String period) {
        LocalDate today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
        try {
            return period.isEmpty() ? today : today.plus(Period.parse(period));
        } catch (DateTimeParseException wrong) {
            throw new PlainError("'" + period + "' is not a period such as P400D");
        }
    }
}
