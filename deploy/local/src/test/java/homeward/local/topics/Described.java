package homeward.local.topics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The topics as {@code docs/asyncapi.yaml} describes them, read as any tool would read it. */
final class Described {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Path file;
    private final JsonNode document;
    private final String prefix;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7, registry -> registry.schemaLoader(loader -> loader.fetchRemoteResources()));

    /** @param prefix of the installation, in place of the first word of the addresses */
    Described(Path file, String prefix) throws IOException {
        this.file = file.toAbsolutePath().normalize();
        this.document = YAML.readTree(Files.readString(file));
        this.prefix = prefix;
    }

    /** The channels by topic. */
    Map<String, JsonNode> channels() {
        Map<String, JsonNode> channels = new LinkedHashMap<>();
        document.get("channels").forEach(channel -> {
            if (!channel.at("/bindings/kafka").isMissingNode()) {
                channels.put(channel.get("address").asString().replaceFirst("^homeward\\.", prefix + "."), channel);
            }
        });
        return channels;
    }

    /** What a line of the live feed has that its description does not allow; empty if it is as described. */
    List<String> differences(String line) {
        return schema("/components/schemas/feedEvent").validate(line, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** What a record has that its channel's description does not allow; empty if it is as described. */
    List<String> differences(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        String type = headers.getOrDefault("ce_type", "");
        JsonNode channel = Objects.requireNonNull(channels().get(record.topic()), "no channel is described");
        for (var message : channel.get("messages").properties()) {
            String place = message.getValue().get("$ref").asString().substring(1);
            if (document.at(place).get("name").asString().equals(type)) {
                return differences(place, record, headers);
            }
        }
        return List.of("no message '" + type + "' in " + record.topic());
    }

    private List<String> differences(String place, ConsumerRecord<String, String> record, Map<String, String> headers) {
        List<String> found = new ArrayList<>();
        JsonNode known = document.at("/components/schemas/recordHeaders/properties");
        headers.keySet().stream()
                .filter(name -> !known.has(name))
                .forEach(name -> found.add("header " + name + " is not described"));
        schema(place + "/headers").validate(YAML.valueToTree(headers)).forEach(error -> found.add("headers: " + error));
        schema(place + "/payload")
                .validate(record.value(), InputFormat.JSON)
                .forEach(error -> found.add("payload: " + error));
        if (!record.key().equals(headers.get("ce_subject"))) {
            found.add("the key is not the case");
        }
        return found;
    }

    private Schema schema(String place) {
        return schemas.getSchema(SchemaLocation.of(file.toUri() + "#" + place));
    }
}
