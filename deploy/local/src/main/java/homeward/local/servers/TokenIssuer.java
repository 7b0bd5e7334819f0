package homeward.local.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import homeward.local.console.PlainError;

/**
 * A token issuer.
 *
 * @param issuer the {@code iss} of its tokens
 * @param keys URI of its public keys
 * @param tokens URI of its token endpoint
 * @param given whether this run did not start it
 */
public record TokenIssuer(String issuer, String keys, String tokens, boolean given) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The embedded issuer at this address. */
    public static TokenIssuer own(String issuer) {
        return new TokenIssuer(issuer, issuer + "/jwks", issuer + "/token", false);
    }

    /**
     * Reads the metadata of a given issuer (OpenID Connect Discovery 1.0).
     *
     * @throws PlainError if it does not answer within a few seconds, or its metadata names another issuer
     */
    public static TokenIssuer discover(String issuer) {
        URI uri = uri(issuer);
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new PlainError(
                        "No token issuer at " + issuer + ": " + uri + " answers " + answer.statusCode() + ".");
            }
            return read(issuer, JSON.readTree(answer.body()));
        } catch (IOException down) {
            throw new PlainError("The token issuer at " + issuer + " does not answer.");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PlainError("Stopped while asking the token issuer.");
        }
    }

    private static URI uri(String issuer) {
        try {
            URI uri = URI.create(issuer + "/.well-known/openid-configuration");
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException noUri) {
            // Reported below like any other invalid value.
        }
        throw new PlainError("--issuer takes an http or https URL, not '" + issuer + "'.");
    }

    private static TokenIssuer read(String issuer, JsonNode description) {
        String name = description.path("issuer").asText();
        if (!name.equals(issuer)) {
            throw new PlainError("The token issuer at " + issuer + " calls itself '" + name
                    + "': give that name, since it is the one in its tokens.");
        }
        return new TokenIssuer(
                issuer,
                description.path("jwks_uri").asText(),
                description.path("token_endpoint").asText(),
                true);
    }
}
