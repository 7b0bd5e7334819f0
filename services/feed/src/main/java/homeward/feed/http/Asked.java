package homeward.feed.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.chassis.rest.Times;
import homeward.chassis.text.Texts;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.feed.showing.Severity;
import homeward.feed.showing.Wish;

/**
 * What a reader asks for, by its query.
 *
 * @param lastEventId the place at which it wants to continue
 * @param from when what it wants was recorded, at the earliest
 */
record Asked(Wish wish, Optional<String> lastEventId, Optional<Instant> from) {

    private static final List<String> KNOWN =
            List.of("case", "from", "kind", "lastEventId", "pair", "place", "severity");
    private static final int LONGEST = 4_000;
    /** As in the legs of an itinerary. */
    private static final Pattern PLACE = Pattern.compile("[A-Z0-9]{3,5}");

    /**
     * @param header the header {@code Last-Event-ID}, which goes before the query; null if there is none
     * @param kinds names of all events
     * @throws Refusal (400) if a parameter is unknown, repeated, or has no meaning
     */
    static Asked of(MultiMap query, @Nullable String header, Set<String> kinds, Instant now) {
        for (String name : query.names()) {
            if (!KNOWN.contains(name)) {
                String shown = name.substring(0, Math.min(100, name.length()));
                throw Refusal.invalid(shown, "unknown query parameter; known are " + String.join(", ", KNOWN));
            }
            if (query.getAll(name).size() > 1) {
                throw Refusal.invalid(name, "must be given once");
            }
            Texts.faultInLine(query.get(name)).ifPresent(fault -> {
                throw Refusal.invalid(name, fault);
            });
        }
        Optional<String> place = text(query, "lastEventId");
        if (header != null && !header.isBlank()) {
            place = Optional.of(header.strip());
        }
        if (place.filter(text -> text.length() > LONGEST).isPresent()) {
            throw Refusal.invalid("lastEventId", "is longer than any id of this feed");
        }
        Optional<Instant> from = text(query, "from").map(text -> moment(text, now));
        return new Asked(
                new Wish(pair(query), caseId(query), placeCode(query), kinds(query, kinds), severity(query)),
                place,
                from);
    }

    private static Optional<String> text(MultiMap query, String name) {
        return Optional.ofNullable(query.get(name)).filter(text -> !text.isBlank());
    }

    private static Set<StateCode> pair(MultiMap query) {
        return text(query, "pair")
                .map(text -> {
                    String[] states = text.split("-", -1);
                    if (states.length != 2 || states[0].equals(states[1])) {
                        throw Refusal.invalid("pair", "must be two states, e.g. DEU-RUS");
                    }
                    return Set.of(state(states[0]), state(states[1]));
                })
                .orElse(Set.of());
    }

    private static StateCode state(String code) {
        try {
            return new StateCode(code);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("pair", "must be two states, e.g. DEU-RUS");
        }
    }

    private static Optional<CaseId> caseId(MultiMap query) {
        return text(query, "case").map(text -> {
            try {
                return CaseId.of(text);
            } catch (IllegalArgumentException e) {
                throw Refusal.invalid("case", "must be the id of a case");
            }
        });
    }

    private static Optional<String> placeCode(MultiMap query) {
        return text(query, "place").map(text -> {
            if (!PLACE.matcher(text).matches()) {
                throw Refusal.invalid("place", "must be the code of a place, e.g. BER");
            }
            return text;
        });
    }

    private static Set<String> kinds(MultiMap query, Set<String> known) {
        Set<String> kinds = text(query, "kind").stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!known.containsAll(kinds)) {
            throw Refusal.invalid("kind", "must be names of events, separated by commas, e.g. ReadmissionApproved");
        }
        return kinds;
    }

    private static Severity severity(MultiMap query) {
        return text(query, "severity")
                .map(text -> Severity.of(text)
                        .orElseThrow(() -> Refusal.invalid(
                                "severity",
                                "must be one of "
                                        + Arrays.stream(Severity.values())
                                                .map(Severity::text)
                                                .collect(Collectors.joining(", ")))))
                .orElse(Severity.INFO);
    }

    private static Instant moment(String text, Instant now) {
        try {
            Instant moment = Times.moment(text);
            if (moment.isAfter(now)) {
                throw Refusal.invalid("from", "must not be in the future");
            }
            return moment;
        } catch (DateTimeException e) {
            throw Refusal.invalid("from", "must be a moment in UTC, e.g. 2026-11-27T08:00:00Z");
        }
    }
}
