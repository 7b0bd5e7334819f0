package homeward.console.administration;

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
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Service;
import homeward.embedded.EmbeddedIssuer;

/** The issuer of a local run, and one server that answers administrators as request and audit do. */
public final class FakeAdministration implements QuarkusTestResourceLifecycleManager {

    static final String CASE = "3f0c5d5c-7a0f-4f0a-9c3f-000000000001";
    static final String DUE = "3f0c5d5c-7a0f-4f0a-9c3f-000000000002";
    static final String WAITING = "3f0c5d5c-7a0f-4f0a-9c3f-000000000003";
    static final String OWN = "3f0c5d5c-7a0f-4f0a-9c3f-000000000004";
    static final String ERASED = "3f0c5d5c-7a0f-4f0a-9c3f-000000000005";
    static final String HELD = "3f0c5d5c-7a0f-4f0a-9c3f-000000000006";

    /** Path and body of each post. */
    static final List<String> POSTED = new CopyOnWriteArrayList<>();

    static final List<String> KEYS = new CopyOnWriteArrayList<>();

    private @Nullable EmbeddedIssuer issuer;
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            issuer = EmbeddedIssuer.start(0);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", FakeAdministration::answer);
            server.start();
            Map<String, String> settings = new HashMap<>();
            settings.put("homeward.issuer", issuer.issuer());
            for (Service service : Service.values()) {
                settings.put(
                        "homeward.console.services." + service.id(),
                        "http://127.0.0.1:" + server.getAddress().getPort());
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            POSTED.add(path + " " + body);
            KEYS.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
            if (path.contains(HELD)) {
                send(exchange, 409, "{\"status\": 409, \"rule\": \"legal-hold\", \"detail\": \"still running\"}");
            } else {
                send(exchange, 200, "{}");
            }
            return;
        }
        switch (path) {
            case "/due-erasures" ->
                send(exchange, 200, due(String.valueOf(exchange.getRequestURI().getQuery())));
            case "/administration/erasures" ->
                send(
                        exchange,
                        200,
                        "{\"waiting\": [" + entry(WAITING, "nld-administrator@second", "null") + ","
                                + entry(OWN, "nld-administrator", "null") + "], \"carriedOut\": ["
                                + entry(ERASED, "nld-administrator@third", "true") + "], \"next\": \"abc\"}");
            case "/administration/users" -> send(exchange, 200, """
                        {"since": "2026-03-01T00:00:00Z", "more": 0, "users": [{"actor": "nld-officer-7",
                          "authority": "Return office", "acts": 12, "ledgerEntries": 1034,
                          "firstSeen": "2026-03-02T09:00:00Z", "lastSeen": "2026-05-20T09:00:00Z"}]}""");
            case "/keys" ->
                send(exchange, 200, "{\"stateKey\": true, \"held\": 1204, \"alone\": 17, \"destroyed\": 33}");
            default -> send(exchange, 404, "{\"status\": 404}");
        }
    }

    /** Nothing is due of the first cases. */
    private static String due(String query) {
        return switch (query) {
            case "null" -> "{\"due\": [], \"next\": \"further\"}";
            case "cursor=endless" -> "{\"due\": [], \"next\": \"endless\"}";
            default -> """
                    {"due": [{"caseId": "%s", "persons": ["%s", "%s"], "lastDay": "2026-05-01",
                      "basis": {"treaty": "policy", "version": 1, "field": "retention", "verified": false}}],
                     "next": null}""".formatted(CASE, DUE, WAITING);
        };
    }

    private static String entry(String person, String actor, String everywhere) {
        return """
                {"caseId": "%s", "personId": "%s", "ground": "RETENTION_ENDED", "service": "identification",
                 "actor": "%s", "authority": "NLD-authority", "at": "2026-05-20T09:00:00Z", "everywhere": %s}""".formatted(CASE, person, actor, everywhere);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        Objects.requireNonNull(server).stop(0);
        Objects.requireNonNull(issuer).close();
    }
}
