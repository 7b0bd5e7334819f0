package homeward.console.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A service over HTTP that answers as a function says; the audit service is at its address. */
public final class FakeService implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger calls = new AtomicInteger();

    /** @param answers JSON by path and query; an empty text is a 400 */
    public FakeService(Function<URI, String> answers) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> answer(exchange, answers));
        server.start();
    }

    private void answer(HttpExchange exchange, Function<URI, String> answers) throws IOException {
        calls.incrementAndGet();
        byte[] body = answers.apply(exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(body.length == 0 ? 400 : 200, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /** Since the last time that this was asked. */
    public int calls() {
        return calls.getAndSet(0);
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** As the console calls its services. */
    public Calls client() {
        return client(address(), Duration.ofSeconds(10));
    }

    /** The same of an audit service anywhere. */
    static Calls client(String address, Duration patience) {
        URI audit = URI.create(address);
        Addresses addresses = new Addresses() {
            @Override
            public Map<String, URI> services() {
                return Map.of(Service.AUDIT.id(), audit);
            }

            @Override
            public Duration patience() {
                return patience;
            }

            @Override
            public Optional<List<String>> gateways() {
                return Optional.empty();
            }
        };
        return new Calls(
                addresses,
                new ObjectMapper()
                        .registerModule(new JavaTimeModule())
                        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
