package homeward.chassis.metadata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The stored form of event metadata: plain JSON, readable without this code. */
public final class MetaJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private MetaJson() {}

    public static EventMeta read(byte[] meta) {
        return EventMeta.from(map(meta));
    }

    public static Map<String, Object> map(byte[] meta) {
        try {
            return JSON.readValue(meta, MAP);
        } catch (IOException e) {
            throw new UncheckedIOException("event metadata is not a JSON object", e);
        }
    }

    public static byte[] bytes(Map<String, ?> map) {
        try {
            return JSON.writeValueAsBytes(map);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("event metadata cannot be written", e);
        }
    }
}
