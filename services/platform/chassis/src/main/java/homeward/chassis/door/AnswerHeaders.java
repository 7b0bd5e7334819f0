package homeward.chassis.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Headers of every answer: not stored anywhere, taken for nothing but its type, never shown as a page. */
final class AnswerHeaders {

    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    private AnswerHeaders() {}

    static void addTo(RoutingContext routing) {
        boolean encrypted = routing.request().isSSL();
        MultiMap headers = routing.response().headers();
        routing.addHeadersEndHandler(_ -> {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            headers.set("Referrer-Policy", "no-referrer");
            if (encrypted) {
                headers.set("Strict-Transport-Security", A_YEAR);
            }
        });
    }
}
