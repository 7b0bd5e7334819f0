package homeward.feed.showing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import homeward.events.disclosure.DisclosureEvent;

/**
 * The texts and severities of all kinds of events, from property files: {@code <service>.<kind>=<severity> <text>} in
 * English, the text alone in other languages. {@code {field}} in a text stands for a field of the event's data, which every
 * view of the event shows.
 */
public final class Texts {

    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String NONE = "–";

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    private final Map<String, Severity> severities = new TreeMap<>();

    private Texts() {}

    /** From the class path. */
    public static Texts read() {
        Texts read = new Texts();
        for (Language language : Language.values()) {
            Map<String, String> of = new TreeMap<>();
            properties(language).forEach((key, value) -> {
                String text = value;
                if (language == Language.ENGLISH) {
                    int space = value.indexOf(' ');
                    read.severities.put(
                            key, Severity.of(value.substring(0, space)).orElseThrow());
                    text = value.substring(space + 1);
                }
                of.put(key, text);
            });
            read.texts.put(language, of);
        }
        return read;
    }

    private static Map<String, String> properties(Language language) {
        String name = "texts_" + language.locale().getLanguage() + ".properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            Properties read = new Properties();
            read.load(in);
            Map<String, String> all = new TreeMap<>();
            read.stringPropertyNames().forEach(key -> all.put(key, read.getProperty(key)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String key(Happened happened) {
        String service = happened.recorded().event() instanceof DisclosureEvent ? "disclosure" : happened.service();
        return service + "." + happened.kind();
    }

    Map<String, String> all(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    public Severity severity(Happened happened) {
        return severities.getOrDefault(key(happened), Severity.INFO);
    }

    /** @param data of the event, as a view shows it */
    String text(Happened happened, JsonNode data, Language language) {
        String text = all(language).getOrDefault(key(happened), happened.kind());
        return FIELD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(said(data.path(found.group(1)), language.locale())));
    }

    private static String said(JsonNode value, Locale locale) {
        if (value.isArray() && value.isEmpty()) {
            return NONE;
        }
        if (value.isArray()) {
            return value.valueStream().map(one -> said(one, locale)).sorted().collect(Collectors.joining(", "));
        }
        String text = value.asText();
        if (text.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                            .withLocale(locale)
                            .withZone(ZoneOffset.UTC)
                            .format(Instant.parse(text))
                    + " UTC";
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale)
                    .format(LocalDate.parse(text));
        }
        return text;
    }
}
