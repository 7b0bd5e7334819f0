package homeward.console.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Points of a history as forms have them. */
final class Points {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private Points() {}

    /** Whether it is meant as a moment, not as a step. */
    static boolean isMoment(String text) {
        return text.indexOf('T') >= 0;
    }

    /**
     * The moment that a field names. A minute is meant to its end, so that what was done in it is included, but never beyond
     * now.
     *
     * @return empty if it is no moment, or one that is still to come
     */
    static Optional<Instant> moment(String field, ZoneId zone, Instant now) {
        try {
            LocalDateTime local = LocalDateTime.parse(field.strip());
            boolean minute = local.getSecond() == 0 && local.getNano() == 0;
            Instant begins = local.atZone(zone).toInstant();
            Instant ends = minute ? begins.plusSeconds(60).minusMillis(1) : begins;
            return begins.isAfter(now) ? Optional.empty() : Optional.of(ends.isAfter(now) ? now : ends);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The number that is written there; empty if it is none. */
    static Optional<Integer> number(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** The event that is named there; empty if it is none. */
    static Optional<String> event(String text) {
        try {
            return Optional.of(UUID.fromString(text.strip()).toString());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static String field(Instant moment, ZoneId zone) {
        return FIELD.format(moment.atZone(zone));
    }
}
