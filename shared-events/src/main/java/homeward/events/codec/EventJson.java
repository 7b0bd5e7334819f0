package homeward.events.codec;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.util.LinkedHashSet;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

/**
 * JSON of event payloads: ISO-8601 times, no nulls, sets in insertion order. A version of a contract never changes, so
 * reading is strict: unknown or missing fields, nulls and coercions are errors.
 *
 * <p>Personal data is written in sealed form only; see {@link Sealing}.
 */
public final class EventJson {

    private static final ObjectMapper PLAIN = base().build();
    private static final ObjectMapper MAPPER =
            base().addModule(PersonalJson.module(PLAIN)).build();

    private EventJson() {}

    /** Shared; must not be reconfigured. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** For the plaintext inside {@link homeward.events.Personal}. */
    static ObjectMapper plain() {
        return PLAIN;
    }

    private static JsonMapper.Builder base() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .addModule(new SimpleModule("ordered-sets").addAbstractTypeMapping(Set.class, LinkedHashSet.class))
                .annotationIntrospector(new RequiredUnlessNullable())
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Record components are required unless their type is {@code @Nullable}. */
    private static final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
            AnnotatedType type = componentType(member);
            return type == null
                    ? super.hasRequiredMarker(member)
                    : Boolean.valueOf(!type.isAnnotationPresent(Nullable.class));
        }

        @Override
        public JsonSetter.Value findSetterInfo(Annotated annotated) {
            AnnotatedType type = componentType(annotated);
            if (type == null) {
                return super.findSetterInfo(annotated);
            }
            return type.isAnnotationPresent(Nullable.class)
                    ? JsonSetter.Value.forContentNulls(Nulls.FAIL)
                    : JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL);
        }

        private static @Nullable AnnotatedType componentType(Annotated annotated) {
            return annotated instanceof AnnotatedParameter parameter
                            && parameter.getDeclaringClass().isRecord()
                            && parameter.getOwner().getAnnotated() instanceof Executable owner
                    ? owner.getAnnotatedParameterTypes()[parameter.getIndex()]
                    : null;
        }
    }
}
