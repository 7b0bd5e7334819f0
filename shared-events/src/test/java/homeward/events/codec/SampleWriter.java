package homeward.events.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;

/**
 * The first golden sample of a new contract: all fields filled, with fictional values that are the same on every run.
 */
final class SampleWriter {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("reference", "NLD-2026-000001"),
            Map.entry("requestingAuthority", "Repatriation and Departure Service"),
            Map.entry("requestedAuthority", "Ministry of the Interior"),
            Map.entry("agreement", "EU-RUS-2006"),
            Map.entry("protocol", "EU-RUS-2006/IP-NLD-2011"),
            Map.entry("profile", "EU-RUS-2006"),
            Map.entry("field", "replyLimit.NORMAL"),
            Map.entry("fields", "details"),
            Map.entry("article", "11(2)"),
            Map.entry("currency", "EUR"),
            Map.entry("from", "AMS"),
            Map.entry("to", "SVO"),
            Map.entry("carrier", "XX 1234"),
            Map.entry("stream", "application-7d3f2c1a"),
            Map.entry("decidedBy", "guardianship authority"),
            Map.entry("purpose", "escort planning"));

    private SampleWriter() {}

    static String sample(Class<?> event) {
        try {
            return EventJson.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(value(event, event.getSimpleName()))
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            Type raw = generic.getRawType();
            if (raw == Personal.class) {
                byte[] dummy = ("fictional " + name).getBytes(StandardCharsets.UTF_8);
                return new Personal.Sealed<>(
                        new PersonId(id("person")), "key-1", Base64.getEncoder().encodeToString(dummy), "");
            }
            return raw == Set.class ? Set.of(value(inner, name)) : List.of(value(inner, name));
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        return switch (raw.getSimpleName()) {
            case "CaseId" -> new CaseId(id("case"));
            case "PersonId" -> new PersonId(id(name.equals("personId") ? "person" : name));
            case "StateCode" -> new StateCode(name.equals("requestedState") || name.startsWith("to") ? "RUS" : "NLD");
            case "UUID" -> id(name);
            case "Instant" -> Instant.parse("2026-03-02T09:00:00Z");
            case "LocalDate" -> LocalDate.parse("2026-03-01");
            case "String" -> TEXTS.getOrDefault(name, name);
            case "int", "Integer" -> 1;
            case "long" -> 1L;
            case "boolean", "Boolean" -> true;
            default -> composed(raw);
        };
    }

    private static Object composed(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("no sample value for " + type);
        }
        RecordComponent[] components = type.getRecordComponents();
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(component -> component.getType())
                            .toArray(Class<?>[]::new))
                    .newInstance(Arrays.stream(components)
                            .map(component -> value(component.getGenericType(), component.getName()))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot build a sample of " + type, e);
        }
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
