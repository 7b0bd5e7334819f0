package homeward.chassis.documents;

import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.bson.Document;

import homeward.chassis.time.Timestamps;
import homeward.events.PersonId;
import homeward.events.Personal;

/**
 * Maps a section's record to its stored document and back. Personal fields stay sealed, together with their binding, so
 * that a lawful reader can open them later; plaintext is refused.
 */
public final class ReadModelJson {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, new InstantText())
                    .addSerializer(Personal.class, new PersonalWriter())
                    .addDeserializer(Personal.class, new PersonalReader())
                    .addAbstractTypeMapping(Set.class, LinkedHashSet.class))
            .annotationIntrospector(new SealedTypes())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private ReadModelJson() {}

    /** @throws IllegalArgumentException if the value cannot be stored */
    public static Document write(Object section) {
        return new Document(MAPPER.convertValue(section, FIELDS));
    }

    /** @throws IllegalArgumentException if the document does not fit the type */
    public static <S> S read(Document data, Class<S> type) {
        return MAPPER.convertValue(data, type);
    }

    /**
     * Reads a value whose type may have type arguments.
     *
     * @param type of {@code S}
     * @throws IllegalArgumentException if the document does not fit the type
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // as java.lang.reflect.Type has no parameter of its own
    public static <S> S read(Document data, Type type) {
        return MAPPER.convertValue(data, MAPPER.constructType(type));
    }

    private static final class InstantText extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(Timestamps.text(value));
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class PersonalWriter extends JsonSerializer<Personal> {
        @Override
        public void serialize(Personal value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeStringField("person", value.person().toString());
            switch (value) {
                case Personal.Sealed<?> sealed -> {
                    out.writeStringField("keyId", sealed.keyId());
                    out.writeStringField("ciphertext", sealed.ciphertext());
                    out.writeStringField("boundTo", sealed.boundTo());
                }
                case Personal.Erased<?> _ -> {}
                case Personal.Present<?> _ ->
                    throw new IllegalStateException("personal data must be sealed in a read model");
                default -> throw new IllegalStateException("unknown form of personal data");
            }
            out.writeEndObject();
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class PersonalReader extends JsonDeserializer<Personal> {
        @Override
        public Personal deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode node = in.readValueAsTree();
            PersonId person = PersonId.of(node.required("person").asText());
            return node.has("ciphertext")
                    ? new Personal.Sealed<>(
                            person,
                            node.required("keyId").asText(),
                            node.get("ciphertext").asText(),
                            node.required("boundTo").asText())
                    : new Personal.Erased<>(person);
        }
    }
}
