package homeward.console.operators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

import homeward.embedded.EmbeddedIssuer;

/** The issuer of a local run, and the management ports of processes: with a parked stream, without a read side, with half an answer, silent. */
public final class FakeProcesses implements QuarkusTestResourceLifecycleManager {

    /** What was posted to the management ports, with the path, and whether an operator's token came with it. */
    static final List<String> POSTED = new CopyOnWriteArrayList<>();

    static final String STREAM = "application-3f0c5d5c-7a0f-4f0a-9c3f-000000000001";

    private static final String UP = "{\"status\":\"UP\",\"checks\":[{\"name\":\"read-side\",\"status\":\"UP\"}]}";
    private static final String DOWN =
            "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"journal\",\"status\":\"DOWN\",\"data\":{\"damagedAt\":17}}]}";

    private final Map<String, HttpServer> servers = new HashMap<>();
    private @Nullable EmbeddedIssuer issuer;

    @Override
    public Map<String, String> start() {
        issuer = EmbeddedIssuer.start(0);
        Map<String, String> settings = new HashMap<>();
        settings.put("homeward.issuer", issuer.issuer());
        settings.put("homeward.operators.issuer", issuer.issuer());
        for (String silent : List.of("identification", "transport-and-escort", "reintegration", "gateway", "console")) {
            settings.put("homeward.operators.processes." + silent, "http://127.0.0.1:1");
        }
        settings.put("homeward.operators.processes.request", port("request", this::request));
        settings.put("homeward.operators.processes.audit", port("audit", this::audit));
        settings.put("homeward.operators.processes.feed", port("feed", this::feed));
        settings.put("homeward.operators.processes.witness", port("witness", this::witness));
        return settings;
    }

    private String port(String name, HttpHandler answers) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", answers);
            server.start();
            servers.put(name, server);
            return "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void request(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .startsWith("Bearer ey");
        if (exchange.getRequestMethod().equals("POST")) {
            POSTED.add(path + " " + token);
        }
        if (path.endsWith("/well")) {
            send(exchange, 503, DOWN);
        } else if (path.startsWith("/q/health")) {
            send(exchange, 200, UP);
        } else if (!token) {
            send(exchange, 401, "{}");
        } else if (path.equals("/platform/projections")) {
            send(exchange, 200, """
                    {"relay": {"phase": "LEADING", "published": 41234, "damagedAt": 0}, "lag": 7, "policyLag": 3,
                     "projections": [
                       {"name": "case-file", "live": 2, "building": 3, "done": 250, "total": 1000},
                       {"name": "work-list", "live": 1, "building": 0, "done": 0, "total": 0}],
                     "parked": [{"consumer": "case-file-2", "source": "request", "stream": "%s",
                       "topic": "homeward.request.events", "partition": 5, "offset": 812, "reason": "gap",
                       "since": "2026-05-26T08:42:00Z"}]}""".formatted(STREAM));
        } else if (path.equals("/platform/projections/parked/heal")) {
            send(exchange, 200, "{\"streams\": 1}");
        } else if (path.equals("/platform/projections/work-list/rebuild")) {
            send(exchange, 202, "");
        } else if (path.endsWith("/rebuild")) {
            send(exchange, 409, "{\"rule\": \"one-rebuild-at-a-time\"}");
        } else if (path.equals("/platform/clock")) {
            send(exchange, 200, "{\"offset\": \"PT49H30M\", \"now\": \"2026-05-28T10:12:00Z\", \"movable\": true}");
        } else {
            send(exchange, 404, "{}");
        }
    }

    /** Refuses the operator. */
    private void audit(HttpExchange exchange) throws IOException {
        boolean health = exchange.getRequestURI().getPath().startsWith("/q/health");
        send(exchange, health ? 200 : 403, health ? UP : "{}");
    }

    /** Says only part of what it should. */
    private void feed(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        send(
                exchange,
                200,
                path.startsWith("/q/health")
                        ? UP
                        : path.endsWith("/clock") ? "{\"movable\": true}" : """
                {"lag": 0, "parked": [{"consumer": "case-file-2", "stream": "%s", "topic": "t", "partition": 5,
                  "offset": 812, "reason": "gap", "since": null}]}""".formatted(STREAM));
    }

    /** Has health, and nothing else. */
    private void witness(HttpExchange exchange) throws IOException {
        boolean health = exchange.getRequestURI().getPath().startsWith("/q/health");
        send(exchange, health ? 200 : 404, health ? UP : "");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        servers.values().forEach(server -> server.stop(0));
        Objects.requireNonNull(issuer).close();
    }
}
