package homeward.gateway;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Passes requests on to the services, and to the console what is none of theirs. */
@Singleton
class Forwarding {

    private static final Logger LOG = Logger.getLogger(Forwarding.class);
    private static final String CONSOLE = "console";
    /** Of each service, for everybody. */
    private static final String DESCRIPTION = "/openapi";
    /** In case of a circle among them. */
    private static final int MOST_CAUSES = 16;
    /** What proxies and clients say of themselves or of other protocols; nobody behind is to believe it. */
    private static final List<String> NOT_PASSED_ON = List.of("Forwarded", "X-Real-IP", "Upgrade", "HTTP2-Settings");

    private static final String OF_PROXIES = "x-forwarded-";
    private static final String CAME_FROM = "X-Forwarded-For";

    /** In a path, which services leave out when they look for what it leads to. */
    private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");

    /** The session of the pages is in cookies; as much as is taken of a browser. */
    private static final int MOST_OF_HEADERS = 32 * 1024;

    private final FrontDoor door;
    private final Map<String, HttpProxy> proxies = new HashMap<>();
    private final @Nullable HttpProxy console;
    private final Set<String> alsoPages;
    private final Set<String> inside;

    Forwarding(Vertx vertx, Services services) {
        this.door = new FrontDoor(services.hosts().orElse(Set.of()));
        services.services()
                .forEach(
                        (name, address) -> proxies.put(name, proxy(vertx, services, name, address, new Passing(name))));
        this.console = services.console()
                .map(address -> proxy(vertx, services, CONSOLE, address, new Pages()))
                .orElse(null);
        this.alsoPages = services.alsoPages();
        this.inside = services.inside();
    }

    private static HttpProxy proxy(
            Vertx vertx, Services services, String name, URI address, ProxyInterceptor interceptor) {
        int connections = services.connectionsOf().getOrDefault(name, services.connections());
        boolean secured = "https".equals(address.getScheme());
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setSsl(secured)
                        .setConnectTimeout(2_000)
                        .setKeepAliveTimeout(30)
                        .setMaxHeaderSize(MOST_OF_HEADERS)
                        .setReadIdleTimeout((int) services.patience().toSeconds())
                        .setMaxWaitQueueSize(connections),
                new PoolOptions().setHttp1MaxSize(connections));
        int port = address.getPort() >= 0 ? address.getPort() : secured ? 443 : 80;
        return HttpProxy.reverseProxy(client).origin(port, address.getHost()).addInterceptor(interceptor);
    }

    void routes(@Observes Router router) {
        router.route().handler(this::enter);
    }

    private void enter(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        HttpProxy service = service(request);
        boolean pages = service == null && console != null && Destination.isPlain(request.uri());
        Optional<Refusal> refusal = door.refusal(request, pages);
        if (refusal.isPresent()) {
            refuse(routing, refusal.get());
            return;
        }
        if (isInside(routing)) {
            refuse(routing, new Refusal(404, "unknown", "this path leads nowhere here"));
            return;
        }
        HttpProxy proxy = pages ? console : service;
        if (proxy == null) {
            refuse(
                    routing,
                    new Refusal(
                            404,
                            "unknown",
                            "the path begins with the name of a service: "
                                    + String.join(
                                            ", ",
                                            proxies.keySet().stream().sorted().toList())));
            return;
        }
        proxy.handle(request);
    }

    /** As services read the path: letters that are escaped are letters. Nor does a path lead anywhere that nobody can read. */
    private boolean isInside(RoutingContext routing) {
        try {
            String path = PARAMETERS.matcher(routing.normalizedPath()).replaceAll("");
            return inside.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    /** Null if the path is none of a service's. */
    private @Nullable HttpProxy service(HttpServerRequest request) {
        return Destination.of(request.uri())
                .filter(destination -> !isPage(destination, request))
                .map(destination -> proxies.get(destination.service()))
                .orElse(null);
    }

    /** Browsers bring cookies and no token; whoever calls a service brings one. */
    private boolean isPage(Destination destination, HttpServerRequest request) {
        return console != null
                && alsoPages.contains(destination.service())
                && !destination.isFor(DESCRIPTION)
                && !request.headers().contains(HttpHeaders.AUTHORIZATION);
    }

    /** The body, if there is one, is not read: the connection cannot be used again. */
    private static void refuse(RoutingContext routing, Refusal refusal) {
        HttpServerResponse response = routing.response()
                .setStatusCode(refusal.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONNECTION, "close");
        response.end(Problems.text(refusal.status(), refusal.rule(), refusal.detail()))
                .onComplete(_ -> routing.request().connection().close());
    }

    private static void forget(MultiMap headers) {
        NOT_PASSED_ON.forEach(headers::remove);
        headers.names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(OF_PROXIES))
                .toList()
                .forEach(headers::remove);
    }

    /** @param unanswered for the caller if nobody answers */
    private static Future<ProxyResponse> sent(ProxyContext context, String name, Consumer<ProxyResponse> unanswered) {
        return context.sendRequest().recover(failure -> {
            LOG.warnf("%s does not answer: %s", name, types(failure));
            ProxyResponse response = context.request()
                    .release()
                    .response()
                    .setStatusCode(503)
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("Retry-After", "1");
            unanswered.accept(response);
            return Future.succeededFuture(response);
        });
    }

    /** The failure and its causes, outermost first: types alone, since a message may hold an address or a value. */
    private static String types(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(" < "));
    }

    /**
     * Leaves address and {@code Host} as they are: the console leads browsers back to where they came from. It is told by whom it
     * is asked, since it counts the tries of people without an account by their addresses.
     */
    private record Pages() implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            MultiMap headers = context.request().headers();
            forget(headers);
            context.request().setAuthority(context.request().proxiedRequest().authority());
            headers.set(
                    CAME_FROM,
                    context.request().proxiedRequest().remoteAddress().hostAddress());
            return sent(
                    context,
                    CONSOLE,
                    response -> response.putHeader("Content-Type", AwayPage.MEDIA_TYPE)
                            .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                            .setBody(Body.body(
                                    Buffer.buffer(AwayPage.of(context.request().getURI())))));
        }
    }

    /** Takes the prefix away on the way in, and adds it on the way out. */
    private record Passing(String service) implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            Destination.of(context.request().getURI())
                    .ifPresent(destination -> context.request().setURI(destination.uri()));
            MultiMap headers = context.request().headers();
            forget(headers);
            headers.remove(HttpHeaders.COOKIE); // of the pages' session, which is none of theirs
            String problem = Problems.text(503, "service-answers", service + " does not answer; try again in a moment");
            return sent(
                    context,
                    service,
                    response -> response.putHeader("Content-Type", Problems.MEDIA_TYPE)
                            .setBody(Body.body(Buffer.buffer(problem))));
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            var headers = context.response().headers();
            headers.remove(HttpHeaders.SET_COOKIE); // at this address cookies are those of the pages
            String location = headers.get(HttpHeaders.LOCATION);
            if (location != null) {
                headers.set(HttpHeaders.LOCATION, Destination.outside(service, location));
            }
            var links = headers.getAll("Link");
            if (!links.isEmpty()) {
                headers.set(
                        "Link",
                        links.stream().map(link -> Links.outside(service, link)).toList());
            }
            return context.sendResponse();
        }
    }
}
