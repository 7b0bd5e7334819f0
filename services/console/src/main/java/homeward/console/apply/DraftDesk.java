package homeward.console.apply;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import homeward.console.api.Answer;
import homeward.console.api.Calls;
import homeward.console.api.Problem;
import homeward.console.api.Refused;
import homeward.console.api.Service;

/** The drafts that the request service keeps for the officers of a state. */
@ApplicationScoped
class DraftDesk {

    /** The service's name for all the answers together. */
    static final String CONTENT = "content";

    private static final String ALL = "/drafts";
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final Calls calls;
    private final ObjectMapper json;

    DraftDesk(Calls calls, ObjectMapper json) {
        this.calls = calls;
        this.json = json;
    }

    /** What the service tells without opening it. */
    record Draft(String draftId, String label, long version, String savedBy, Instant savedAt, Instant keptUntil) {}

    /** A draft and what was answered in it. */
    record Written(Draft draft, Answers answers) {}

    private record Listed(List<Draft> drafts) {}

    private record Opened(Draft draft, String content) {}

    Answer<List<Draft>> list(String token) {
        return calls.get(Service.REQUEST, ALL, token, Listed.class).map(Listed::drafts);
    }

    Answer<Draft> begin(String token, String key, Answers answers) {
        return calls.post(Service.REQUEST, ALL, token, key, body(answers), Draft.class);
    }

    /** Each opening is a reading. */
    Answer<Written> open(String token, String id) {
        return calls.get(Service.REQUEST, one(id), token, Opened.class)
                .map(opened -> new Written(opened.draft(), read(opened.content())));
    }

    Answer<Draft> save(String token, Draft seen, Answers answers) {
        return calls.put(Service.REQUEST, one(seen.draftId()), token, seen.version(), body(answers), Draft.class);
    }

    Answer<Draft> remove(String token, String id) {
        return calls.delete(Service.REQUEST, one(id), token, Draft.class);
    }

    private static String one(String id) {
        if (!ID.matcher(id).matches()) {
            throw new NotFoundException();
        }
        return ALL + "/" + id;
    }

    private Map<String, Object> body(Answers answers) {
        Map<String, Object> body = new HashMap<>();
        String label = answers.get("reference").strip();
        if (!label.isEmpty()) {
            body.put("label", label);
        }
        body.put(CONTENT, text(answers));
        return body;
    }

    /** In ASCII, so that the service takes it whatever was typed; what may not be sent is said when it is sent. */
    private String text(Answers answers) {
        try {
            return json.writer()
                    .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .writeValueAsString(new TreeMap<>(answers.fields()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers that cannot be written", e);
        }
    }

    private Answers read(String content) {
        try {
            Map<String, String> fields = json.readValue(content, new TypeReference<>() {});
            if (fields == null || fields.containsValue(null)) {
                throw unreadable();
            }
            return new Answers(fields);
        } catch (JsonProcessingException other) {
            throw unreadable();
        }
    }

    private static Refused unreadable() {
        return new Refused(new Problem(409, "draft-of-another-client", null, null, null, null, null));
    }
}
