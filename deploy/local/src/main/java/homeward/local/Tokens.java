package homeward.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Tokens from the local issuer, one per officer: {@code <state>-<role>}, e.g. {@code nld-requesting-officer}. */
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final URI endpoint;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> known = new ConcurrentHashMap<>();

    private Tokens(URI endpoint) {
        this.endpoint = endpoint;
    }

    public static Tokens of(Addresses addresses) {
        return new Tokens(URI.create(addresses.issuer() + "/token"));
    }

    public String get(String officer) {
        return known.computeIfAbsent(officer, this::fetch);
    }

    private String fetch(String officer) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + officer + "&client_secret=local"))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new PlainError("The issuer gives no token for '" + officer + "': " + answer.body());
            }
            return JSON.readTree(answer.body()).path("access_token").asText();
        } catch (IOException down) {
            throw new PlainError("The token issuer does not answer at " + endpoint + ".");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PlainError("Stopped while asking for a token.");
        }
    }
}
