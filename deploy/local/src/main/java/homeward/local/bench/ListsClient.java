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

/** Calls of the request desk by any officer: any unexpected answer aborts the measurement. */
final class ListsClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DESK = "request";

    private final Addresses addresses;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    ListsClient(Addresses addresses) {
        this.addresses = addresses;
        this.tokens = Tokens.of(addresses);
    }

    JsonNode get(String officer, String path) throws InterruptedException {
        return send(200, request(officer, path).GET().build());
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
        return send(status, request.build());
    }

    private HttpRequest.Builder request(String officer, String path) {
        return HttpRequest.newBuilder(URI.create(addresses.service(DESK) + path))
                .timeout(Duration.ofMinutes(2))
                .header("Prefer", "wait=30")
                .header("Authorization", "Bearer " + tokens.get(officer));
    }

    private JsonNode send(int status, HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != status) {
                throw new PlainError(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException down) {
            throw new PlainError("No answer from " + request.uri() + ": " + down);
        }
    }
}
