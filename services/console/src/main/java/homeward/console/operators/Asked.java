package homeward.console.operators;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * What a browser has asked.
 *
 * @param base scheme and authority by which it was asked
 * @param query the first of each name
 * @param form the first of each field
 */
record Asked(
        String base,
        boolean secure,
        Map<String, String> query,
        Map<String, String> form,
        Map<String, String> cookies,
        @Nullable String accepted) {

    static final String SESSION = "homeward-operator";
    static final String START = "homeward-operator-start";
    static final String LANGUAGE = "homeward-language";
    static final String THEME = "homeward-theme";

    /** Taken out while the request is there; what follows runs on another thread. */
    static Asked of(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Map<String, String> cookies = new HashMap<>();
        for (Cookie cookie : request.cookies()) {
            cookies.putIfAbsent(cookie.getName(), cookie.getValue());
        }
        Map<String, String> query = new HashMap<>();
        request.params().forEach(one -> query.putIfAbsent(one.getKey(), one.getValue()));
        return new Asked(
                request.scheme() + "://" + authority(request.authority()),
                request.isSSL(),
                query,
                fields(routing),
                cookies,
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static String authority(@Nullable HostAndPort authority) {
        return authority == null
                ? "localhost"
                : authority.port() > 0 ? authority.host() + ":" + authority.port() : authority.host();
    }

    /** The server has read the body. */
    private static Map<String, String> fields(RoutingContext routing) {
        String body = routing.body() == null ? null : routing.body().asString();
        Map<String, String> fields = new HashMap<>();
        if (body == null || body.isEmpty()) {
            return fields;
        }
        try {
            for (String field : body.split("&", -1)) {
                int at = field.indexOf('=');
                if (at > 0) {
                    fields.putIfAbsent(decoded(field.substring(0, at)), decoded(field.substring(at + 1)));
                }
            }
            return fields;
        } catch (IllegalArgumentException unreadable) {
            return Map.of();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Nullable
    String cookie(String name) {
        return cookies.get(name);
    }

    String field(String name) {
        return form.getOrDefault(name, "");
    }

    String parameter(String name) {
        return query.getOrDefault(name, "");
    }
}
