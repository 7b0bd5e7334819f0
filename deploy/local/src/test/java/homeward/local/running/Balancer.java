package homeward.local.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import homeward.local.proof.Acknowledged;

/**
 * A load balancer before the replicas of one service: requests go to the replicas in turn, and to another one if one
 * does not answer. A command may thus be sent twice, with the same Idempotency-Key.
 */
final class Balancer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Set<String> OWN_HEADERS =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings");

    private final String service;
    private final List<URI> replicas;
    private final Consumer<Acknowledged> receipts;
    private final AtomicInteger next = new AtomicInteger();
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    /** @param receipts receives the acknowledged commands */
    Balancer(String service, int port, List<URI> replicas, Consumer<Acknowledged> receipts) throws IOException {
        this.service = service;
        this.receipts = receipts;
        this.replicas = replicas;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            forward(exchange, body);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            URI replica = replicas.get(Math.floorMod(next.getAndIncrement(), replicas.size()));
            HttpResponse<InputStream> answer;
            byte[] whole;
            try {
                answer = http.send(request(replica, exchange, body), HttpResponse.BodyHandlers.ofInputStream());
                if (isStream(answer)) {
                    pass(answer, exchange);
                    return;
                }
                try (InputStream content = answer.body()) {
                    whole = content.readAllBytes();
                }
            } catch (IOException down) {
                if (exchange.getResponseCode() != -1 || System.nanoTime() > limit) {
                    throw down;
                }
                Thread.sleep(PAUSE);
                continue;
            }
            if (answer.statusCode() == 201 && Acknowledged.isReceipt(whole)) {
                receipts.accept(Acknowledged.of(service, whole));
            }
            headers(answer, exchange);
            exchange.sendResponseHeaders(answer.statusCode(), whole.length == 0 ? -1 : whole.length);
            exchange.getResponseBody().write(whole);
            return;
        }
    }

    /** Whether the answer has no end of its own, as that of the live feed. */
    private static boolean isStream(HttpResponse<InputStream> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/x-ndjson");
    }

    /** Line by line, until one of the two ends it. */
    private static void pass(HttpResponse<InputStream> answer, HttpExchange exchange) throws IOException {
        try (InputStream content = answer.body()) {
            headers(answer, exchange);
            exchange.sendResponseHeaders(answer.statusCode(), 0);
            OutputStream out = exchange.getResponseBody();
            byte[] some = new byte[1 << 13];
            for (int read = content.read(some); read >= 0; read = content.read(some)) {
                out.write(some, 0, read);
                out.flush();
            }
        }
    }

    private static void headers(HttpResponse<?> answer, HttpExchange exchange) {
        answer.headers().map().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
    }

    private static HttpRequest request(URI replica, HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(replica.resolve(exchange.getRequestURI()))
                .timeout(PATIENCE)
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
