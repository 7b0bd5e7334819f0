package homeward.chassis.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;

/** Parses ids, dates and names in paths and queries; an invalid value is a 400 that names the parameter. */
@Provider
public final class PathValues implements ParamConverterProvider {

    private static final Reading TRUTH = new Reading("true or false", PathValues::truth);
    private static final Map<Class<?>, Reading> READINGS = Map.ofEntries(
            Map.entry(CaseId.class, new Reading("a UUID", text -> new CaseId(uuid(text)))),
            Map.entry(PersonId.class, new Reading("a UUID", text -> new PersonId(uuid(text)))),
            Map.entry(UUID.class, new Reading("a UUID", PathValues::uuid)),
            Map.entry(StateCode.class, new Reading("three capital letters (ISO 3166-1 alpha-3)", StateCode::new)),
            Map.entry(Instant.class, new Reading("an ISO 8601 instant of the years 1 to 9999", Times::moment)),
            Map.entry(LocalDate.class, new Reading("an ISO 8601 date of the years 1 to 9999", Times::date)),
            Map.entry(Integer.class, new Reading("a whole number", Integer::valueOf)),
            Map.entry(int.class, new Reading("a whole number", Integer::valueOf)),
            Map.entry(Long.class, new Reading("a whole number", Long::valueOf)),
            Map.entry(long.class, new Reading("a whole number", Long::valueOf)),
            Map.entry(Boolean.class, TRUTH),
            Map.entry(boolean.class, TRUTH));

    private record Reading(String expected, Function<String, Object> parse) {}

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Reading reading = type.isEnum() ? enumeration(type) : READINGS.get(type);
        return reading == null ? null : new Converter<>(name(annotations), reading);
    }

    private static Reading enumeration(Class<?> type) {
        String all = Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        return new Reading(
                "one of " + all,
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> String.valueOf(constant).equals(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new));
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    /** Accepts only the canonical form; {@link UUID#fromString} also accepts {@code 1-1-1-1-1}. */
    static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not a UUID");
        }
        return id;
    }

    /** @throws Refusal naming the parameter */
    static UUID id(String name, @Nullable String text) {
        try {
            return uuid(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(name, "must be a UUID");
        }
    }

    private static @Nullable String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            switch (annotation) {
                case PathParam path -> {
                    return path.value();
                }
                case QueryParam query -> {
                    return query.value();
                }
                case HeaderParam header -> {
                    return header.value();
                }
                default -> {}
            }
        }
        return null;
    }

    private record Converter<T>(@Nullable String name, Reading reading) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return (T) reading.parse().apply(text);
            } catch (RuntimeException e) {
                throw Refusal.invalid(name == null ? "parameter" : name, "must be " + reading.expected());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
