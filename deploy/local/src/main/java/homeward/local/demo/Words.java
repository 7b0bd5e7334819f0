package homeward.local.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Readable names of events, stages and states, and readable times. */
final class Words {

    private static final Map<String, String> STATES = Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code))
            .collect(Collectors.toMap(Locale::getISO3Country, state -> state.getDisplayCountry(Locale.ENGLISH)));

    private static final DateTimeFormatter DAY = format("d MMM yyyy");
    private static final DateTimeFormatter TIME = format("HH:mm");
    private static final DateTimeFormatter MOMENT = format("d MMM yyyy, HH:mm");

    private Words() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /** {@code ApplicationSubmitted} and {@code REPLY_LIMIT_ENDS} in small letters with spaces. */
    static String of(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** {@code Austria (AUT)}; an unknown code is returned unchanged. */
    static String state(String code) {
        String name = STATES.get(code);
        return name == null ? code : name + " (" + code + ")";
    }

    static String day(Instant at) {
        return DAY.format(at);
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
