package homeward.events.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import homeward.events.Personal;

/** The event catalogue in Markdown: all events by service with their fields, then the types of the fields. */
final class CatalogueWriter {

    private final StringBuilder text = new StringBuilder();
    private final Set<Class<?>> types = new TreeSet<>(Comparator.comparing(CatalogueWriter::name));

    private CatalogueWriter() {}

    static String catalogue() {
        return new CatalogueWriter().write();
    }

    private String write() {
        text.append("""
                # Events

                Generated from the event records; do not edit. %s.

                A field marked *personal* is sealed: `{"person", "keyId", "ciphertext"}`; the type named is what the
                ciphertext holds. The metadata of an event, such as its stream, times and actor, is in its envelope
                (`Envelope`, CloudEvents headers).
                """.formatted(sentence(ContractFiles.HOW_TO_REGENERATE)));
        String heading = "";
        for (EventType type : ContractFiles.all()) {
            if (!heading.equals(type.contract())) {
                heading = type.contract();
                text.append("\n## ")
                        .append(heading)
                        .append("\n\n")
                        .append(streams(type))
                        .append('\n');
            }
            event(type);
        }
        text.append("\n## Types\n");
        types.forEach(this::type);
        return text.toString();
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT)
                + words.substring(1).replaceFirst("(\\./.*)$", "`$1`");
    }

    private static String streams(EventType type) {
        return type.streamType() == null
                ? "The ledger of personal data. Belongs to no aggregate; every service records it."
                : "Streams of type `" + type.streamType() + "`.";
    }

    private void event(EventType type) {
        String schema = type.contract() + "/" + type.name() + ".v" + type.version() + ".json";
        text.append("\n### ").append(type.name()).append("\n\n");
        text.append('`')
                .append(ContractFiles.fullName(type))
                .append("` · [schema](../shared-events/src/main/resources/schemas/");
        text.append(schema).append(") · [sample](../shared-events/src/main/resources/samples/");
        text.append(schema).append(")\n\n");
        fields(type.recordClass());
    }

    private void type(Class<?> type) {
        text.append("\n### ").append(name(type)).append("\n\n");
        if (type.isEnum()) {
            text.append(Arrays.stream(type.getEnumConstants())
                            .map(value -> "`" + value + "`")
                            .collect(Collectors.joining(" · ")))
                    .append('\n');
        } else {
            fields(type);
        }
    }

    private void fields(Class<?> type) {
        text.append("| field | type | required | personal |\n|---|---|---|---|\n");
        for (RecordComponent field : type.getRecordComponents()) {
            boolean personal = field.getType() == Personal.class;
            text.append("| ")
                    .append(field.getName())
                    .append(" | ")
                    .append(typeOf(field))
                    .append(" | ");
            text.append(field.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "" : "yes")
                    .append(" | ");
            text.append(personal ? "personal" : "").append(" |\n");
        }
    }

    private String typeOf(RecordComponent field) {
        return describe(field.getGenericType());
    }

    private String describe(Type type) {
        if (type instanceof ParameterizedType generic) {
            String inner = describe(generic.getActualTypeArguments()[0]);
            return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
                case "Personal" -> inner;
                case "Set" -> "set of " + inner;
                default -> "list of " + inner;
            };
        }
        Class<?> raw = (Class<?>) type;
        boolean described = raw.isEnum() || (raw.isRecord() && raw.getRecordComponents().length > 1);
        if (described && types.add(raw) && raw.isRecord()) {
            // types are found first and written later, so their own field types must be known by then
            Arrays.stream(raw.getRecordComponents()).forEach(this::typeOf);
        }
        return name(raw);
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer != null && outer.isRecord()
                ? outer.getSimpleName() + "." + type.getSimpleName()
                : type.getSimpleName();
    }
}
