package homeward.local.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import homeward.local.run.Addresses;

/** Plain HTTP to the services, including malformed requests. */
final class Wire {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Addresses addresses;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Wire(Addresses addresses) {
        this.addresses = addresses;
    }

    record Answer(int status, String contentType, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException broken) {
                throw new UncheckedIOException("not JSON, status " + status, broken);
            }
        }
    }

    Answer get(String service, String path) {
        return send("GET", service, path, Map.of(), null);
    }

    /** @param body sent unchanged; null for none */
    Answer send(String method, String service, String path, Map<String, String> headers, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(addresses.service(service) + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            try (InputStream read = answer.body()) {
                String text = type.startsWith("text/event-stream")
                        ? "" // it does not end
                        : new String(read.readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(answer.statusCode(), type, text);
            }
        } catch (IOException down) {
            throw new UncheckedIOException(method + " " + service + " " + path, down);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
