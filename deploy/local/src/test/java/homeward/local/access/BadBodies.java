package homeward.local.access;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Derives invalid bodies from an example and its schema: in each, one named field is wrong. */
final class BadBodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MORE_THAN_ANY_LIST = 2_000;
    private static final int MORE_THAN_ANY_TEXT = 20_000;

    private final Endpoint endpoint;
    private final List<BadBody> found = new ArrayList<>();

    private BadBodies(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** @param field as the problem must name it, e.g. {@code persons[0].details.sex} */
    record BadBody(String field, String what, String body) {}

    static List<BadBody> of(Endpoint endpoint) {
        BadBodies bodies = new BadBodies(endpoint);
        if (endpoint.example() instanceof ObjectNode example) {
            bodies.insideObject(example, example, endpoint.bodySchema(), "");
        }
        return bodies.found;
    }

    /** @param object a part of the body, changed and restored */
    private void insideObject(ObjectNode body, ObjectNode object, JsonNode schema, String path) {
        object.put("noSuchField", 1);
        found.add(new BadBody(path + "noSuchField", "unknown", body.toString()));
        object.remove("noSuchField");
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String name = property.getKey();
            JsonNode type = endpoint.resolved(property.getValue());
            JsonNode given = object.get(name);
            for (JsonNode wrong : wrong(type, given)) {
                object.set(name, wrong);
                found.add(new BadBody(path + name, told(wrong), body.toString()));
            }
            restore(object, name, given);
            insideValue(body, object, name, type, path + name);
        }
    }

    private void insideValue(ObjectNode body, ObjectNode object, String name, JsonNode type, String path) {
        JsonNode given = object.get(name);
        if (type.has("properties")) {
            ObjectNode inner = given instanceof ObjectNode present ? present : JSON.objectNode();
            object.set(name, inner);
            insideObject(body, inner, type, path + ".");
            restore(object, name, given);
        } else if (given instanceof ArrayNode list && !list.isEmpty()) {
            JsonNode items = endpoint.resolved(type.path("items"));
            JsonNode first = list.get(0);
            for (JsonNode wrong : wrong(items, first)) {
                list.set(0, wrong);
                found.add(new BadBody(path + "[0]", told(wrong), body.toString()));
            }
            list.set(0, first);
            if (first instanceof ObjectNode element) {
                insideObject(body, element, items, path + "[0].");
            }
        }
    }

    private static void restore(ObjectNode object, String name, JsonNode given) {
        if (given == null) {
            object.remove(name);
        } else {
            object.set(name, given);
        }
    }

    private static List<JsonNode> wrong(JsonNode type, JsonNode given) {
        List<JsonNode> wrong = new ArrayList<>();
        switch (type.path("type").asText()) {
            case "string" -> {
                wrong.addAll(List.of(JSON.numberNode(7), JSON.booleanNode(true), JSON.objectNode(), JSON.arrayNode()));
                wrong.add(JSON.textNode("x"
                        .repeat(Math.max(
                                MORE_THAN_ANY_TEXT, type.path("maxLength").asInt(0) + 1))));
                switch (type.path("format").asText()) {
                    case "date" -> wrong.add(JSON.textNode("+12026-01-01"));
                    case "date-time" -> wrong.add(JSON.textNode("+1000000-01-01T00:00:00Z"));
                    case "duration" -> wrong.add(JSON.textNode("PT2562047788015215H"));
                    default -> {}
                }
                if (type.has("enum") || type.has("format")) {
                    wrong.add(JSON.textNode("nonsense"));
                    wrong.add(JSON.textNode(""));
                }
            }
            case "integer" -> {
                wrong.addAll(List.of(JSON.textNode("7"), JSON.booleanNode(true), JSON.objectNode()));
                wrong.add(JSON.numberNode(1.5));
                wrong.add(JSON.numberNode(new BigDecimal("1e30").toBigInteger()));
                if (type.has("minimum")) {
                    wrong.add(JSON.numberNode(type.path("minimum").asLong() - 1));
                }
                if (type.has("maximum")) {
                    wrong.add(JSON.numberNode(type.path("maximum").asLong() + 1));
                }
            }
            case "boolean" -> wrong.addAll(List.of(JSON.textNode("true"), JSON.numberNode(1), JSON.objectNode()));
            case "array" -> {
                wrong.addAll(List.of(JSON.textNode("one"), JSON.numberNode(7), JSON.objectNode()));
                wrong.add(JSON.arrayNode().addNull());
                if (given instanceof ArrayNode list
                        && !list.isEmpty()
                        && !type.path("uniqueItems").asBoolean()) {
                    ArrayNode endless = JSON.arrayNode();
                    for (int i = 0; i < MORE_THAN_ANY_LIST; i++) {
                        endless.add(list.get(0));
                    }
                    wrong.add(endless);
                }
            }
            default -> wrong.addAll(List.of(JSON.textNode("one"), JSON.numberNode(7), JSON.arrayNode()));
        }
        return wrong;
    }

    private static String told(JsonNode wrong) {
        String text = wrong.toString();
        return text.length() < 40 ? text : text.substring(0, 20) + "… of " + text.length() + " characters";
    }
}
