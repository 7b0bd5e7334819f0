package homeward.console.apply;

import jakarta.ws.rs.FormParam;

import org.jspecify.annotations.Nullable;

/** The confirmation that the application is to be sent. */
public class SendForm {

    /** Of the version of the draft that the officer has seen. */
    @FormParam("key")
    @Nullable
    String key;

    boolean isOf(String current) {
        return current.equals(key);
    }
}
