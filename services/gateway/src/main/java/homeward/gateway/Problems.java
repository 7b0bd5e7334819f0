package homeward.gateway;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.json.JsonObject;

/** The gateway's own refusals, in the form of the services' (RFC 9457). */
final class Problems {

    static final String MEDIA_TYPE = "application/problem+json";

    private Problems() {}

    /** @param rule in kebab case */
    static String text(int status, String rule, String detail) {
        return new JsonObject()
                .put("type", "urn:homeward:problem:" + rule)
                .put("title", HttpResponseStatus.valueOf(status).reasonPhrase())
                .put("status", status)
                .put("detail", detail)
                .put("rule", rule)
                .encode();
    }
}
