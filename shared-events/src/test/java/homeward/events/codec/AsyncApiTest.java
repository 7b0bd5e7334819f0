package homeward.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AsyncApiTest {

    private static final Path DESCRIPTION = Path.of("../docs/asyncapi.yaml");

    /** What a schema may say so that it means the same in the dialect of AsyncAPI 3.0, draft 7, as in its own, 2020-12. */
    private static final List<String> SAME_IN_BOTH_DIALECTS = List.of(
            "$schema",
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "uniqueItems",
            "enum",
            "format",
            "pattern",
            "contentEncoding",
            "description",
            "x-plaintext");

    @BeforeAll
    static void writeAnew() {
        if (ContractFiles.REGENERATE) {
            ContractFiles.write(DESCRIPTION, AsyncApiWriter.document());
        }
    }

    static List<EventType> contracts() {
        return ContractFiles.all();
    }

    @Test
    void theDescriptionMatchesTheContracts() {
        assertThat(ContractFiles.read(DESCRIPTION))
                .as("docs/asyncapi.yaml is stale: %s", ContractFiles.HOW_TO_REGENERATE)
                .isEqualTo(AsyncApiWriter.document());
    }

    @Test
    void theDescriptionSaysOnlyWhatAsyncApiKnows() throws IOException {
        Schema schema;
        try (InputStream used = AsyncApiTest.class.getResourceAsStream("/asyncapi-used.yaml")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(used, InputFormat.YAML);
        }
        JsonNode document = read();
        assertThat(schema.validate(document)).isEmpty();

        ((ObjectNode) document.at("/operations/publish-request")).put("action", "publish");
        ((ObjectNode) document.at("/channels/request")).remove("address");
        ((ObjectNode) document.at("/info")).put("licence", "none");
        assertThat(schema.validate(document)).hasSize(3);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode document = read();
        List<String> references = new ArrayList<>();
        references(document, references);

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue();
            } else {
                assertThat(DESCRIPTION.resolveSibling(reference)).isRegularFile();
            }
        });
    }

    @Test
    void everyServiceHasAChannelWithEveryVersionOfItsEvents() {
        JsonNode document = read();

        List<String> channels = new ArrayList<>(ContractFiles.CONTRACTS.services());
        channels.add("feed");
        assertThat(document.get("channels").propertyNames()).containsExactlyInAnyOrderElementsOf(channels);
        assertThat(ContractFiles.CONTRACTS.all()).allSatisfy(type -> {
            JsonNode messages = document.at("/channels/" + type.service() + "/messages");
            for (int version = 1; version <= type.version(); version++) {
                assertThat(messages.has(type.name() + ".v" + version))
                        .as("%s v%d of %s", type.name(), version, type.service())
                        .isTrue();
            }
        });
        assertThat(document.get("components").get("messages").size())
                .isEqualTo(1
                        + ContractFiles.CONTRACTS.all().stream()
                                .mapToInt(EventType::version)
                                .sum());
    }

    @Test
    void theHeadersDescribedAreThoseThatAnEnvelopeHasAndTheSignature() {
        Set<String> headers = new TreeSet<>(Set.of("ce_specversion", "content-type", "ce_source"));
        Stream.of(Attribute.values()).map(Attribute::header).forEach(headers::add);
        headers.addAll(Set.of("ce_publication", "ce_proof"));

        assertThat(RecordHeaders.schema().get("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(headers);
    }

    @Test
    void aHeaderThatIsMissingOrMisshapenIsNoticed() {
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(RecordHeaders.schema());

        assertThat(schema.validate(AsyncApiWriter.YAML.valueToTree(Map.of("ce_specversion", "2.0"))))
                .anySatisfy(error -> assertThat(error.getMessage()).contains("ce_id"))
                .anySatisfy(error ->
                        assertThat(error.getInstanceLocation().toString()).contains("ce_specversion"));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aPayloadMeansTheSameInTheDialectOfTheDescription(EventType type) {
        JsonNode schema = AsyncApiWriter.YAML.readTree(ContractFiles.read(ContractFiles.schema(type)));

        assertThat(keywords(schema, new TreeSet<>())).isSubsetOf(SAME_IN_BOTH_DIALECTS);
    }

    private static JsonNode read() {
        return AsyncApiWriter.YAML.readTree(ContractFiles.read(DESCRIPTION));
    }

    private static void references(JsonNode node, List<String> found) {
        node.properties().forEach(field -> {
            if (field.getKey().equals("$ref")) {
                found.add(field.getValue().asString());
            }
        });
        node.forEach(child -> references(child, found));
    }

    private static Set<String> keywords(JsonNode schema, Set<String> found) {
        schema.properties().forEach(keyword -> {
            found.add(keyword.getKey());
            if (keyword.getKey().equals("properties")) {
                keyword.getValue().forEach(property -> keywords(property, found));
            } else {
                keywords(keyword.getValue(), found);
            }
        });
        return found;
    }
}
