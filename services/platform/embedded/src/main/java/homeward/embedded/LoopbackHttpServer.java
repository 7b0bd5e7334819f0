package homeward.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import kotlin.Pair;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's HTTP server, based on the JDK's own. Of the two servers in the library, one needs a newer Netty than
 * ours, and the other keeps every request in memory.
 */
final class LoopbackHttpServer implements OAuth2HttpServer {

    private static final int MISDIRECTED = 421;
    private static final int MAX_REQUEST_BYTES = 64 << 10;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable HttpServer server;

    @Override
    public OAuth2HttpServer start(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(0, handler);
    }

    @Override
    public OAuth2HttpServer start(int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(Loopback.address(), port, handler);
    }

    @Override
    public OAuth2HttpServer start(
            InetAddress address, int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(address, port), 0);
            started.setExecutor(threads);
            SignIn answering = new SignIn(handler);
            started.createContext("/", exchange -> answer(exchange, answering));
            started.start();
            server = started;
            return this;
        } catch (IOException e) {
            throw new PortTaken("the token issuer", port, e);
        }
    }

    private static void answer(HttpExchange exchange, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler)
            throws IOException {
        try (exchange) {
            if (!isForThisServer(exchange)) {
                exchange.sendResponseHeaders(MISDIRECTED, -1);
                return;
            }
            Headers.Builder headers = new Headers.Builder();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> values.forEach(value -> headers.addUnsafeNonAscii(name, value)));
            String body = new String(exchange.getRequestBody().readNBytes(MAX_REQUEST_BYTES), StandardCharsets.UTF_8);
            HttpUrl url =
                    HttpUrl.get("http://localhost:" + exchange.getLocalAddress().getPort() + exchange.getRequestURI());
            OAuth2HttpResponse response =
                    handler.invoke(new OAuth2HttpRequest(headers.build(), exchange.getRequestMethod(), url, body));
            for (Pair<? extends String, ? extends String> header : response.getHeaders()) {
                exchange.getResponseHeaders().add(header.getFirst(), header.getSecond());
            }
            byte[] bytes = bytes(response);
            exchange.sendResponseHeaders(response.getStatus(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /**
     * A web page opened on this machine must not take tokens: neither from its own origin, nor by a name of its own for
     * this address.
     */
    private static boolean isForThisServer(HttpExchange exchange) {
        int port = exchange.getLocalAddress().getPort();
        List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        return hosts.size() == 1
                && Set.of("localhost:" + port, "127.0.0.1:" + port).contains(hosts.getFirst())
                && isFromThisServer(exchange, hosts.getFirst());
    }

    /** No page but the issuer's own, on which an officer is picked. */
    private static boolean isFromThisServer(HttpExchange exchange, String host) {
        List<String> origins = exchange.getRequestHeaders().getOrDefault("Origin", List.of());
        return origins.isEmpty() || origins.equals(List.of("http://" + host));
    }

    private static byte[] bytes(OAuth2HttpResponse response) {
        if (response.getBytesBody() != null) {
            return response.getBytesBody();
        }
        String text = response.getBody();
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public OAuth2HttpServer stop() {
        Objects.requireNonNull(server).stop(0);
        threads.close();
        return this;
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public int port() {
        return Objects.requireNonNull(server).getAddress().getPort();
    }

    @Override
    public HttpUrl url(String path) {
        return Objects.requireNonNull(
                HttpUrl.get("http://localhost:" + port() + "/").resolve(path), "not a path");
    }

    @Override
    public @Nullable Ssl sslConfig() {
        return null;
    }
}
