package homeward.console.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Moments as forms have them. */
final class Points {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private Points() {}

    /** The moment that a field names; with seconds to its end, so that what was done in that minute is included. */
    static Optional<Instant> moment(String field, ZoneId zone) {
        try {
            LocalDateTime local = LocalDateTime.parse(field);
            boolean minute = local.getSecond() == 0 && local.getNano() == 0;
            return Optional.of(
                    (minute ? local.plusSeconds(59) : local).atZone(zone).toInstant());
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
