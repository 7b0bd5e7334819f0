package homeward.events.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A payload that does not match its contract. Contains type and field, never a value. */
public final class MalformedEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedEvent(String what, String reason) {
        super(what + ": " + reason);
    }

    /** Without the cause: Jackson's messages quote the input. */
    static MalformedEvent at(String what, JsonProcessingException e) {
        return switch (e) {
            case NotSealed refused -> new MalformedEvent(what, refused.getOriginalMessage() + ", at " + path(refused));
            case JsonMappingException mapping ->
                new MalformedEvent(what, "does not follow its contract at " + path(mapping));
            default -> new MalformedEvent(what, "is not JSON");
        };
    }

    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            path.append('/')
                    .append(step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName());
        }
        return path.isEmpty() ? "/" : path.toString();
    }
}
