package homeward.chassis.axon;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** The ids in stored events: values of fields whose name ends in {@code Id}, except the case's own and those of keys. */
final class EventIds {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String SUFFIX = "Id";
    private static final Set<String> NOT_MADE = Set.of("caseId", "keyId");
    private static final int LENGTH = 36;

    private EventIds() {}

    /** @param payloads events as stored, in JSON; personal data in them is sealed and not looked into */
    static Map<String, List<UUID>> in(Stream<byte[]> payloads) {
        Map<String, List<UUID>> ids = new LinkedHashMap<>();
        payloads.forEach(payload -> collect(payload, ids));
        return ids;
    }

    private static void collect(byte[] payload, Map<String, List<UUID>> ids) {
        try (JsonParser parser = JSON.createParser(payload)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String name = parser.currentName();
                if (token == JsonToken.VALUE_STRING
                        && name != null
                        && name.endsWith(SUFFIX)
                        && !NOT_MADE.contains(name)
                        && parser.getTextLength() == LENGTH) {
                    UUID id = UUID.fromString(parser.getText());
                    List<UUID> known = ids.computeIfAbsent(name, _ -> new ArrayList<>());
                    if (!known.contains(id)) {
                        known.add(id);
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("a stored event is not JSON", e);
        }
    }
}
