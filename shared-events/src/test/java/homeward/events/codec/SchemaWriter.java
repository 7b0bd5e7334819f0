package homeward.events.codec;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;

/**
 * JSON Schema (2020-12) of an event as stored. Personal data is sealed; {@code x-plaintext} is the schema of the
 * plaintext, which must stay readable as well.
 */
final class SchemaWriter {

    private static final SchemaGenerator GENERATOR = generator();

    private SchemaWriter() {}

    static String schema(Type event) {
        return GENERATOR.generateSchema(event).toPrettyString() + "\n";
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.EXTRA_OPEN_API_FORMAT_VALUES,
                        Option.INLINE_ALL_SCHEMAS);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(SchemaWriter::ownType)
                .withArrayUniqueItemsResolver(scope -> scope.getType().isInstanceOf(Set.class) ? true : null);
        config.forFields()
                .withRequiredCheck(
                        field -> !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class));
        return new SchemaGenerator(config.build());
    }

    private static @Nullable CustomDefinition ownType(ResolvedType type, SchemaGenerationContext context) {
        ObjectNode schema = context.getGeneratorConfig().createObjectNode();
        Class<?> raw = type.getErasedType();
        if (raw == CaseId.class || raw == PersonId.class) {
            schema.put("type", "string").put("format", "uuid");
        } else if (raw == StateCode.class) {
            schema.put("type", "string").put("pattern", "^[A-Z]{3}$");
        } else if (raw == Personal.class) {
            sealed(schema, context.createDefinition(type.getTypeParameters().getFirst()));
        } else {
            return null;
        }
        return new CustomDefinition(
                schema, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.YES);
    }

    private static void sealed(ObjectNode schema, ObjectNode plaintext) {
        schema.put("type", "object").put("description", "Personal data, sealed");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("person").put("type", "string").put("format", "uuid");
        properties.putObject("keyId").put("type", "string");
        properties.putObject("ciphertext").put("type", "string").put("contentEncoding", "base64");
        ArrayNode required = schema.putArray("required");
        List.of("person", "keyId", "ciphertext").forEach(required::add);
        schema.put("additionalProperties", false);
        schema.setAll(Map.of("x-plaintext", plaintext));
    }
}
