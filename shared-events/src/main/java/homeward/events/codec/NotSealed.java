package homeward.events.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;

/** Personal data to be written is not sealed for its event and field. Contains the field, never the value. */
final class NotSealed extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    NotSealed(JsonGenerator gen, String reason) {
        super(gen, reason);
    }
}
