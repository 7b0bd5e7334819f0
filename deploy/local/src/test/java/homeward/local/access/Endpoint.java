package homeward.local.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import homeward.local.run.Addresses;

/**
 * One operation of a service's OpenAPI description.
 *
 * @param path template, e.g. {@code /cases/{caseId}}
 * @param operation the operation object of the OpenAPI description
 * @param schemas the description's {@code components.schemas}
 */
record Endpoint(String service, String method, String path, JsonNode operation, JsonNode schemas) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** All endpoints of all services, from the OpenAPI descriptions they serve. */
    static List<Endpoint> all(Addresses addresses, Wire wire) {
        List<Endpoint> all = new ArrayList<>();
        for (String service : addresses.services().keySet()) {
            JsonNode api = wire.get(service, "/openapi?format=json").json();
            for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    if (METHODS.contains(operation.getKey())) {
                        all.add(new Endpoint(
                                service,
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                api.path("components").path("schemas")));
                    }
                }
            }
        }
        return all;
    }

    /** e.g. {@code request GET /cases/{caseId}}. */
    String name() {
        return service + " " + method + " " + path;
    }

    /** The path with its parameters filled in. */
    String at(Map<String, String> values) {
        return PARAMETER
                .matcher(path)
                .replaceAll(parameter -> Matcher.quoteReplacement(values.getOrDefault(parameter.group(1), "?")));
    }

    List<JsonNode> parameters(String place) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals(place))
                .toList();
    }

    boolean takesBody() {
        return operation.has("requestBody");
    }

    /** Whether its body is a file. */
    boolean takesFile() {
        return operation.path("requestBody").path("content").has("application/octet-stream");
    }

    boolean isCommand() {
        return parameters("header").stream()
                .anyMatch(header -> header.path("name").asText().equals("Idempotency-Key"));
    }

    JsonNode bodySchema() {
        return resolved(json().path("schema"));
    }

    /** The example body of the description; an empty object if the body has no fields. */
    JsonNode example() {
        JsonNode examples = json().path("examples");
        return examples.isEmpty()
                ? com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode()
                : examples.elements().next().path("value");
    }

    private JsonNode json() {
        return operation.path("requestBody").path("content").path("application/json");
    }

    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
