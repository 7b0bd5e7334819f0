package homeward.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import homeward.local.console.PlainError;
import homeward.local.run.Addresses;
import homeward.local.run.Tokens;

/**
 * Calls of a desk by any officer: any unexpected answer aborts the measurement. A call that is answered 503 is made
 * again, a command with the same key.
 */
final class ListsClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNAVAILABLE = 503;
    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final URI desk;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param desk the service whose desk it is */
    ListsClient(Addresses addresses, String desk) {
        this.desk = addresses.service(desk);
        this.tokens = Tokens.of(addresses);
    }

    JsonNode get(String officer, String path) throws InterruptedException {
        return expected(200, send(request(officer, path).GET().build()));
    }

    /** A missing node if there is nothing (yet). */
    JsonNode find(String officer, String path) throws InterruptedException {
        HttpResponse<String> answer = send(request(officer, path).GET().build());
        return answer.statusCode() == 404 ? JSON.missingNode() : expected(200, answer);
    }

    JsonNode post(int status, String officer, String path, @Nullable Long version, String body)
            throws InterruptedException {
        HttpRequest.Builder request = request(officer, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return expected(status, send(request.build()));
    }

    private HttpRequest.Builder request(String officer, String path) {
        return HttpRequest.newBuilder(URI.create(desk + path))
                .timeout(Duration.ofMinutes(2))
                .header("Prefer", "wait=30")
                .header("Authorization", "Bearer " + tokens.get(officer));
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        HttpResponse<String> answer = once(request);
        for (int attempt = 1; answer.statusCode() == UNAVAILABLE && attempt < ATTEMPTS; attempt++) {
            Thread.sleep(PAUSE);
            answer = once(request);
        }
        return answer;
    }

    private HttpResponse<String> once(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException down) {
            throw new PlainError("No answer from " + request.uri() + ": " + down);
        }
    }

    private static JsonNode expected(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new PlainError(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new PlainError(answer.uri() + " did not answer with JSON.");
        }
    }
}
