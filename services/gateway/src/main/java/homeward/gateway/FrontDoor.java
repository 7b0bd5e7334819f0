package homeward.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * What may not come in: other names than the configured ones and, where there are such, what web pages send, unless the console's own send it to the
 * console; framings that the service behind could understand differently (RFC 9112); and what no service speaks.
 */
final class FrontDoor {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.OPTIONS);

    private final Set<String> hosts;

    FrontDoor(Set<String> hosts) {
        this.hosts = Set.copyOf(hosts);
    }

    /** @param pages whether it leads to the console, whose own pages send forms to it */
    Optional<Refusal> refusal(HttpServerRequest request, boolean pages) {
        MultiMap headers = request.headers();
        if (request.version() != HttpVersion.HTTP_1_1 && request.version() != HttpVersion.HTTP_1_0) {
            return Optional.of(new Refusal(505, "http-version", "this server speaks HTTP/1.1"));
        }
        if (!METHODS.contains(request.method()) || headers.contains(HttpHeaders.UPGRADE, "websocket", true)) {
            return Optional.of(new Refusal(501, "method-known", "no service here knows this method or protocol"));
        }
        if (!isFramedPlainly(headers)) {
            return Optional.of(new Refusal(400, "framing", "the length of the body is stated in an unclear way"));
        }
        return hosts.isEmpty() ? Optional.empty() : stranger(headers, pages, request.isSSL());
    }

    private Optional<Refusal> stranger(MultiMap headers, boolean pages, boolean secured) {
        List<String> named = headers.getAll(HttpHeaders.HOST);
        if (named.size() != 1 || !hosts.contains(withoutPort(named.getFirst()))) {
            return Optional.of(new Refusal(421, "host-known", "this server does not answer under that name"));
        }
        List<String> origins = headers.getAll(HttpHeaders.ORIGIN);
        String own = (secured ? "https://" : "http://") + named.getFirst();
        if (origins.isEmpty() || (pages && origins.stream().allMatch(own::equals))) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                403,
                "origin-known",
                pages ? "this comes from a page of others" : "web pages may not call this service"));
    }

    private static boolean isFramedPlainly(MultiMap headers) {
        List<String> codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        List<String> lengths = headers.getAll(HttpHeaders.CONTENT_LENGTH);
        boolean chunked = codings.size() == 1
                && codings.getFirst().strip().toLowerCase(Locale.ROOT).equals("chunked");
        return (codings.isEmpty() || chunked) && (codings.isEmpty() || lengths.isEmpty()) && lengths.size() <= 1;
    }

    private static String withoutPort(String host) {
        int port = host.lastIndexOf(':');
        return port < 0 ? host : host.substring(0, port);
    }
}
