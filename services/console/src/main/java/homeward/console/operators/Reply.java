package homeward.console.operators;

import java.net.URI;
import java.util.List;

import io.vertx.core.http.Cookie;
import org.jspecify.annotations.Nullable;

/**
 * What a browser is answered.
 *
 * @param page null if it is sent elsewhere
 * @param location null if it is not
 */
record Reply(int status, @Nullable String page, @Nullable URI location, String language, List<Cookie> cookies) {

    static Reply page(int status, String page, Frame frame, Cookie... cookies) {
        return new Reply(status, page, null, frame.language(), List.of(cookies));
    }

    static Reply to(URI location, Cookie... cookies) {
        return new Reply(303, null, location, "", List.of(cookies));
    }
}
