package homeward.events.codec;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import homeward.events.TypeName;

/**
 * Converts payloads of old versions to newer ones, with the same steps in the journal and in all consumers. A step may
 * move sealed personal data; the data keeps its associated data.
 */
public final class Upcasters {

    private static final Set<String> SEALED = Set.of("person", "keyId", "ciphertext");

    private final Map<TypeName, UnaryOperator<ObjectNode>> steps;

    private Upcasters(Map<TypeName, UnaryOperator<ObjectNode>> steps) {
        this.steps = Map.copyOf(steps);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The payload in the requested version, which must be within {@link #reach}. */
    ObjectNode upcast(TypeName from, int to, ObjectNode payload) {
        markPlaces(payload, "");
        ObjectNode current = payload;
        for (int version = from.version(); version < to; version++) {
            TypeName at = new TypeName(from.service(), from.name(), version);
            current = Objects.requireNonNull(steps.get(at), "no step").apply(current);
        }
        return current;
    }

    boolean reach(TypeName from, int to) {
        for (int version = from.version(); version < to; version++) {
            if (!steps.containsKey(new TypeName(from.service(), from.name(), version))) {
                return false;
            }
        }
        return true;
    }

    private static void markPlaces(JsonNode node, String place) {
        if (node instanceof ObjectNode object && SEALED.equals(fieldNames(object))) {
            object.put(PersonalJson.PLACE, place);
        } else if (node.isObject()) {
            node.properties().forEach(field -> markPlaces(field.getValue(), place + "/" + escape(field.getKey())));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                markPlaces(node.get(i), place + "/" + i);
            }
        }
    }

    private static Set<String> fieldNames(ObjectNode object) {
        var names = new HashSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    public static final class Builder {

        private final Map<TypeName, UnaryOperator<ObjectNode>> steps = new HashMap<>();

        private Builder() {}

        /**
         * Adds a step.
         *
         * @param from version that the step reads; the result is {@code from.version() + 1}
         * @throws IllegalArgumentException if a step from this version exists
         */
        public Builder step(TypeName from, UnaryOperator<ObjectNode> step) {
            if (steps.putIfAbsent(from, step) != null) {
                throw new IllegalArgumentException("two steps from " + from);
            }
            return this;
        }

        public Upcasters build() {
            return new Upcasters(steps);
        }
    }
}
