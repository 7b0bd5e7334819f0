package homeward.feed.webhooks;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;

/** {@code GET /webhook-keys}, for everybody: the public keys by which receivers know deliveries. */
@Singleton
class WebhookKeys {

    private final Signing signing;

    WebhookKeys(Signing signing) {
        this.signing = signing;
    }

    void open(@Observes Router router) {
        router.route(HttpMethod.GET, "/webhook-keys")
                .handler(routing -> routing.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .end(signing.publicKeys()));
    }
}
