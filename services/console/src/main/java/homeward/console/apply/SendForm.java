package homeward.console.apply;

import jakarta.ws.rs.FormParam;

import org.jspecify.annotations.Nullable;

/** The confirmation that the application is to be sent. */
public class SendForm {

    /** One for all attempts to send. */
    @FormParam("key")
    @Nullable
    String key;

    String keyText() {
        return key == null ? "" : key;
    }
}
