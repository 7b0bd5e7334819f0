package homeward.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The system of a partner on this machine, which takes its time to acknowledge what it is told. */
final class PartnerSystem implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Duration time;
    /** Streams by event, in the order in which the events came for the first time. */
    private final Map<String, String> told = new LinkedHashMap<>();

    private int repeated;

    PartnerSystem(Duration time) throws IOException {
        this.time = time;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/homeward";
    }

    private void take(HttpExchange exchange) {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            Thread.sleep(time);
            synchronized (told) {
                for (JsonNode event : body.path("events")) {
                    String known = told.putIfAbsent(
                            event.path("event").asText(), event.path("stream").asText());
                    repeated += known == null ? 0 : 1;
                }
            }
            exchange.sendResponseHeaders(204, -1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone); // its sender was killed meanwhile
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    int count() {
        synchronized (told) {
            return told.size();
        }
    }

    /** How many events came once more. */
    int repeated() {
        synchronized (told) {
            return repeated;
        }
    }

    /** Events by stream, in the order in which they came for the first time. */
    Map<String, List<String>> byStream() {
        synchronized (told) {
            Map<String, List<String>> streams = new LinkedHashMap<>();
            told.forEach((event, stream) ->
                    streams.computeIfAbsent(stream, _ -> new ArrayList<>()).add(event));
            return streams;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
