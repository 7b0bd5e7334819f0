package homeward.benchmarks.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;

/** The same serializer for every engine. */
final class Serializers {

    static final Serializer JSON =
            JacksonSerializer.builder().objectMapper(new ObjectMapper()).build();

    private Serializers() {}
}
