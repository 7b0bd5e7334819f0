package homeward.events.codec;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The headers of a record on an events topic, as a JSON Schema: every value is UTF-8 text. */
final class RecordHeaders {

    private static final Set<Attribute> OPTIONAL =
            EnumSet.of(Attribute.STREAM_TYPE, Attribute.TRACEPARENT, Attribute.TREATY);

    private static final String UUID = "uuid";
    private static final String TIME = "date-time";
    private static final String ANY = "";
    private static final String NUMBER = "^(0|[1-9][0-9]*)$";
    private static final String HASH = "^[0-9a-f]{64}$";
    private static final String STATE = "^[A-Z]{3}$";

    private final ObjectNode schema = JsonNodeFactory.instance.objectNode();
    private final ObjectNode properties;

    private RecordHeaders() {
        schema.put("type", "object");
        schema.put("description", "CloudEvents 1.0, Kafka protocol binding, binary content mode.");
        properties = schema.putObject("properties");
    }

    static ObjectNode schema() {
        RecordHeaders headers = new RecordHeaders();
        headers.text("ce_specversion", "the version of CloudEvents").put("const", "1.0");
        headers.text("content-type", "how the value is written").put("const", "application/json");
        headers.text("ce_source", "the service whose journal holds the event").put("pattern", "^/homeward/[a-z-]+$");
        for (Attribute attribute : Attribute.values()) {
            headers.attribute(attribute);
        }
        headers.shaped(
                "ce_publication",
                NUMBER,
                "grows each time the journal is published again from its first commit; within a partition"
                        + " (publication, position, index) always grows");
        headers.shaped(
                "ce_proof",
                "^[A-Za-z0-9_-]+$",
                "the service's signature over the records of a transaction, with this record's place in it (Base64url);"
                        + " it covers topic, key, value and all other headers");
        headers.require();
        return headers.schema;
    }

    private void attribute(Attribute attribute) {
        String name = attribute.header();
        switch (attribute) {
            case ID -> shaped(name, UUID, "the event; the same wherever it is stored");
            case TYPE ->
                shaped(
                        name,
                        "^homeward\\.[a-z-]+\\.[A-Z][A-Za-z0-9]*\\.v[1-9][0-9]*$",
                        "service, name and version of the event; tells the schema of the value");
            case CASE -> shaped(name, UUID, "the case; also the record's key");
            case STREAM ->
                shaped(name, ANY, "the stream; the event's own id if it belongs to no aggregate (ledger of disclosures)");
            case STREAM_TYPE -> shaped(name, "^[a-z-]+$", "type of the stream; absent if the event belongs to none");
            case SEQUENCE -> shaped(name, NUMBER, "place in the stream, from 0, without gaps");
            case COMMIT -> shaped(name, UUID, "the commit that holds the event; also the id of its command");
            case POSITION -> shaped(name, NUMBER, "place of the commit in its service's journal, from 1, without gaps");
            case INDEX -> shaped(name, NUMBER, "place in the commit, from 0");
            case COUNT -> shaped(name, NUMBER, "number of events in the commit");
            case PREV -> shaped(name, HASH, "hash of the previous commit of the journal (SHA-256)");
            case HASH -> shaped(name, HASH, "hash of the commit (SHA-256)");
            case OCCURRED -> shaped(name, TIME, "when it happened by law");
            case DECIDED -> shaped(name, TIME, "when the platform decided it");
            case RECORDED -> shaped(name, TIME, "when the journal stored it; never decreases within a journal");
            case CORRELATION -> shaped(name, UUID, "shared by everything that follows from one first command");
            case CAUSATION -> shaped(name, UUID, "the event or command that is the direct cause");
            case COMMAND -> shaped(name, ANY, "the command; 'withheld' where its name would tell of protection");
            case TRACEPARENT -> shaped(name, ANY, "W3C trace context; absent if the command was not traced");
            case ACTOR -> shaped(name, ANY, "who acted: a pseudonym or a policy; 'withheld' where it would tell of protection");
            case AUTHORITY -> shaped(name, ANY, "the authority of whoever acted");
            case ON_BEHALF_OF -> shaped(name, STATE, "the state for which he or she acted");
            case PARTIES -> shaped(name, "^([A-Z]{3}(,[A-Z]{3})*)?$", "the states that may see the case");
            case TREATY -> shaped(name, ANY, "treaty profile and its version; absent if none applies");
        }
    }

    private void shaped(String name, String shape, String description) {
        ObjectNode header = text(name, description);
        if (shape.equals(UUID) || shape.equals(TIME)) {
            header.put("format", shape);
        } else if (!shape.equals(ANY)) {
            header.put("pattern", shape);
        }
    }

    private ObjectNode text(String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }

    private void require() {
        Set<String> optional = new HashSet<>();
        OPTIONAL.forEach(attribute -> optional.add(attribute.header()));
        ArrayNode required = schema.putArray("required");
        properties.propertyNames().stream()
                .filter(name -> !optional.contains(name))
                .forEach(required::add);
    }
}
