package homeward.chassis.door;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type or range with its parameters (RFC 9110, 8.3 and 12.5.1).
 *
 * @param name type and subtype in lower case, e.g. {@code application/json}, {@code application/*}
 * @param parameters values without quotes by name in lower case; the weight {@code q} is one of them
 */
record MediaRange(String name, Map<String, String> parameters) {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final Pattern PARAMETER =
            Pattern.compile("[ \\t]*+;[ \\t]*+(?:(" + TOKEN + ")=(" + TOKEN + "|" + QUOTED + "))?+");
    private static final Pattern RANGE =
            Pattern.compile("[ \\t]*+(" + TOKEN + "/" + TOKEN + ")((?:" + PARAMETER.pattern() + ")*+)[ \\t]*+");
    private static final Pattern MEMBER = Pattern.compile("(?:[^\",]|" + QUOTED + "|\")++");
    private static final Pattern WEIGHT = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");
    private static final Pattern NO_WEIGHT = Pattern.compile("0(\\.0{0,3})?");

    /** No media type is longer; a longer text is not looked into. */
    private static final int LONGEST = 1000;

    MediaRange {
        parameters = Map.copyOf(parameters);
    }

    /** The members of a comma-separated list that are not empty. */
    static List<String> members(String list) {
        if (list.length() > LONGEST) {
            return List.of(list);
        }
        List<String> members = new ArrayList<>();
        Matcher member = MEMBER.matcher(list);
        while (member.find()) {
            if (!member.group().isBlank()) {
                members.add(member.group());
            }
        }
        return members;
    }

    /** Empty if it is malformed, names a parameter twice or has a weight that is none. */
    static Optional<MediaRange> parse(String text) {
        Matcher range = RANGE.matcher(text);
        if (text.length() > LONGEST || !range.matches()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(range.group(2));
        while (parameter.find()) {
            String name = parameter.group(1);
            if (name != null && parameters.put(name.toLowerCase(Locale.ROOT), unquoted(parameter.group(2))) != null) {
                return Optional.empty();
            }
        }
        return WEIGHT.matcher(parameters.getOrDefault("q", "1")).matches()
                ? Optional.of(new MediaRange(range.group(1).toLowerCase(Locale.ROOT), parameters))
                : Optional.empty();
    }

    /** Whether the most specific range that covers the type gives it a weight above zero. */
    static boolean accept(Collection<MediaRange> ranges, String type) {
        return ranges.stream()
                .filter(range -> range.covers(type))
                .max(Comparator.comparingInt(
                        range -> range.name().replace("*", "").length()))
                .filter(range -> !NO_WEIGHT
                        .matcher(range.parameters().getOrDefault("q", "1"))
                        .matches())
                .isPresent();
    }

    boolean is(String type) {
        return name.equals(type);
    }

    private boolean covers(String type) {
        return is(type) || is("*/*") || is(type.substring(0, type.indexOf('/')) + "/*");
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }
}
