package homeward.casefile;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import homeward.casefile.work.Assignee;
import homeward.casefile.work.Direction;
import homeward.casefile.work.DueIn;
import homeward.casefile.work.Filter;
import homeward.casefile.work.Sort;
import homeward.casefile.work.WaitsFor;
import homeward.chassis.deciding.Refusal;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ReturnKind;

/**
 * What a reader wants of a list.
 *
 * @param assigned {@code ME}, {@code NOBODY} or the text of an {@link Assignee}; null for no condition
 */
record WorkQuery(Filter filter, @Nullable String assigned, Sort sort) {

    private static final Pattern AND = Pattern.compile("&");
    private static final Set<String> PARAMETERS =
            Set.of("waitsFor", "direction", "partner", "stage", "due", "kind", "minor", "concern", "assigned", "sort");

    /**
     * @param given values of query parameters, by name
     * @throws Refusal that names the parameter whose value is invalid
     */
    static WorkQuery of(Desk<?, ?, ?> desk, Map<String, @Nullable String> given) {
        WaitsFor whom = one(WaitsFor.class, "waitsFor", given);
        Filter filter = new Filter(
                one(Direction.class, "direction", given),
                state(given.get("partner")),
                stage(desk, given.get("stage")),
                whom,
                one(DueIn.class, "due", given),
                one(ReturnKind.class, "kind", given),
                truth("minor", given),
                truth("concern", given),
                null);
        return new WorkQuery(filter, assigned(given.get("assigned")), sort(given.get("sort"), whom));
    }

    /**
     * @param query the query part of the list's address, without a cursor
     * @throws Refusal if it is none
     */
    static WorkQuery parse(Desk<?, ?, ?> desk, String query) {
        Map<String, @Nullable String> given = new HashMap<>();
        for (String pair : AND.split(query, -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : pair.substring(0, equals);
            if (!PARAMETERS.contains(name) || given.put(name, decoded(pair.substring(equals + 1))) != null) {
                throw unreadable();
            }
        }
        try {
            return of(desk, given);
        } catch (Refusal invalid) {
            throw Refusal.invalid("query", invalid.field() + " " + invalid.detail());
        }
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return Refusal.invalid("query", "must be the query of such a list, e.g. waitsFor=ME&due=OVERDUE");
    }

    private static @Nullable String assigned(@Nullable String text) {
        if (text == null
                || text.equals("ME")
                || text.equals("NOBODY")
                || Assignee.parse(text).isPresent()) {
            return text;
        }
        throw Refusal.invalid("assigned", "must be ME, NOBODY, officer:<id> or team:<name>");
    }

    private static @Nullable String stage(Desk<?, ?, ?> desk, @Nullable String text) {
        if (text != null && !desk.summary().stages().contains(text)) {
            throw Refusal.invalid(
                    "stage",
                    "must be one of " + String.join(", ", desk.summary().stages()));
        }
        return text;
    }

    private static Sort sort(@Nullable String text, @Nullable WaitsFor whom) {
        String wanted = text == null ? "due" : text;
        boolean descending = wanted.startsWith("-");
        String name = descending ? wanted.substring(1) : wanted;
        return Arrays.stream(Sort.By.values())
                .filter(by -> by.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .map(by -> new Sort(by, by == Sort.By.DUE && whom != WaitsFor.NOBODY ? whom : null, descending))
                .orElseThrow(() -> Refusal.invalid(
                        "sort", "must be due, opened or changed, with a minus sign for the other way round"));
    }

    private static @Nullable StateCode state(@Nullable String text) {
        try {
            return text == null ? null : new StateCode(text);
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid("partner", "must be the code of a state");
        }
    }

    private static @Nullable Boolean truth(String name, Map<String, @Nullable String> given) {
        return switch (given.get(name)) {
            case null -> null;
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw Refusal.invalid(name, "must be true or false");
        };
    }

    private static <E extends Enum<E>> @Nullable E one(
            Class<E> type, String name, Map<String, @Nullable String> given) {
        String text = given.get(name);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        name,
                        "must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }
}
