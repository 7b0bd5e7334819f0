package homeward.events.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;

/** Personal data was about to leave memory in another form than sealed for its very place. Names the place only. */
final class NotSealed extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    NotSealed(JsonGenerator gen, String reason) {
        super(gen, reason);
    }
}
