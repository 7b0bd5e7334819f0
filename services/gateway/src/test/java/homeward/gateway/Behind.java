package homeward.gateway;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** Services and a console behind the gateway; another service, {@code identification}, does not answer. */
public class Behind implements QuarkusTestResourceLifecycleManager {

    /** Characters of a session that some providers' tokens need. */
    static final int MOST_OF_A_SESSION = 16_000;

    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        try {
            String service = start(Behind::answer);
            return Map.of(
                    "homeward.gateway.services.request",
                    service,
                    "homeward.gateway.services.audit",
                    service,
                    "homeward.gateway.console",
                    start(Behind::page),
                    "homeward.gateway.services.identification",
                    "http://127.0.0.1:1",
                    "homeward.gateway.hosts",
                    "127.0.0.1,localhost");
        } catch (Exception e) {
            throw new IllegalStateException("the service behind the gateway did not start", e);
        }
    }

    private String start(Handler<HttpServerRequest> answers) throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(answers)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** Pages: cookies, redirects to where the browser is, and a feed that does not end. */
    private static void page(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        switch (request.path()) {
            case "/inbox" -> {
                response.headers().add("Set-Cookie", "first=1; Path=/").add("Set-Cookie", "second=2; Path=/");
                response.setStatusCode(302)
                        .putHeader("Location", "http://" + request.getHeader("Host") + "/elsewhere")
                        .end();
            }
            case "/signed-in" ->
                response.putHeader("Set-Cookie", "q_session=" + "x".repeat(MOST_OF_A_SESSION))
                        .end();
            case "/gone", "/person/view" -> request.connection().close();
            case "/board/feed" ->
                response.setChunked(true)
                        .putHeader("Content-Type", "text/event-stream")
                        .write("data: first\n\n");
            default -> {
                JsonObject seen = new JsonObject().put("page", request.uri());
                request.headers().forEach((name, value) -> seen.put(name.toLowerCase(Locale.ROOT), value));
                response.putHeader("Content-Type", "application/json").end(seen.encode());
            }
        }
    }

    private static void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        switch (request.path()) {
            case "/echo" -> {
                response.setChunked(true);
                request.handler(response::write);
                request.endHandler(_ -> response.end());
            }
            case "/created" ->
                response.setStatusCode(201)
                        .putHeader("Location", "/cases/1")
                        .putHeader("Link", "</cases/2>; rel=\"related\"")
                        .putHeader("ETag", "\"3\"")
                        .putHeader("Set-Cookie", "q_session=of somebody else; Path=/")
                        .end("{}");
            default -> {
                JsonObject seen = new JsonObject()
                        .put("uri", request.uri())
                        .put("method", request.method().name());
                request.headers().forEach((name, value) -> seen.put(name.toLowerCase(Locale.ROOT), value));
                response.putHeader("Content-Type", "application/json").end(seen.encode());
            }
        }
    }

    @Override
    public void stop() {
        vertx.close();
    }
}
