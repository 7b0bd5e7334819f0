package homeward.feed.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import org.awaitility.Awaitility;

import homeward.feed.Publishers;

/** A reader of the feed as server-sent events, by the rules of the HTML standard. */
final class Listener implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> response;
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private volatile String place = "";
    private volatile String retry = "";
    private volatile boolean ended;

    private Listener(HttpResponse<InputStream> response) {
        this.response = response;
        if (response.statusCode() == 200) {
            Thread.ofPlatform().daemon().start(this::read);
        }
    }

    /** @param query without the question mark */
    static Listener to(String token, String query, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/feed?" + query))
                .header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        try {
            Listener listener = new Listener(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
            if (listener.status() == 200) {
                Awaitility.await()
                        .atMost(Publishers.PATIENCE)
                        .until(() -> !listener.place().isEmpty());
            }
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        String data = "";
        String id = "";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("retry: ")) {
                    retry = line.substring(7);
                } else if (line.startsWith("{")) {
                    data = line;
                    id = JSON.readTree(line).path("place").asText();
                }
                boolean whole = line.isEmpty() || line.startsWith("{");
                if (whole && !id.isEmpty()) {
                    place = id; // before the event: whoever has awaited that finds its place
                }
                if (whole && !data.isEmpty()) {
                    JsonNode event = JSON.readTree(data);
                    if (event.has("event")) {
                        events.add(event);
                    }
                    data = "";
                }
            }
        } catch (IOException closed) {
            // by the test, or by the service: what has arrived counts
        } finally {
            ended = true;
        }
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The body of an answer that is no stream. */
    String body() {
        try {
            return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String place() {
        return place;
    }

    /** Milliseconds after which it is told to come back; empty if it is told nothing. */
    String retry() {
        return retry;
    }

    boolean ended() {
        return ended;
    }

    List<JsonNode> events() {
        return List.copyOf(events);
    }

    List<String> ids() {
        return events.stream().map(event -> event.path("event").asText()).toList();
    }

    /** Ids of so many events of this stream and, if it ends before, of those that go on at its place. */
    List<String> await(int count, String token) {
        Awaitility.await().atMost(Publishers.PATIENCE).until(() -> events.size() >= count || ended);
        List<String> had = new ArrayList<>(ids());
        if (had.size() < count) {
            try (Listener further = to(token, "", Map.of("Last-Event-ID", place))) {
                had.addAll(further.await(count - had.size(), token));
            }
        }
        return had;
    }

    Listener await(int count) {
        Awaitility.await().atMost(Publishers.PATIENCE).until(() -> events.size() >= count);
        return this;
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            // it is closed
        }
    }
}
