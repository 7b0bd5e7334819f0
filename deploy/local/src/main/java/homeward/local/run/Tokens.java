package homeward.local.run;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import homeward.local.console.PlainError;
import homeward.local.servers.TokenIssuer;

/**
 * Tokens of officers named {@code <state>-<role>}, e.g. {@code nld-requesting-officer}. The local issuer gives one to
 * every client of such a name. A given issuer is asked for a token of the user of that name if {@code
 * HOMEWARD_CLI_SECRET} and {@code HOMEWARD_USERS_PASSWORD} are set, as for the realm in {@code deploy/docker/};
 * otherwise of the client of that name.
 */
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final TokenIssuer issuer;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    private Tokens(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    /** @param until {@link System#nanoTime} after which a new token is requested */
    private record Token(String value, long until) {

        boolean usable() {
            return System.nanoTime() - until < 0;
        }
    }

    public static Tokens of(Addresses addresses) {
        return new Tokens(addresses.issuer());
    }

    /** @throws PlainError if the issuer does not answer, or refuses a token for this officer */
    public String get(String officer) {
        return known.compute(officer, (_, last) -> last != null && last.usable() ? last : fetch(officer))
                .value();
    }

    private Token fetch(String officer) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer.tokens()))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form(officer))))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new PlainError("The issuer gives no token for '" + officer + "': status " + answer.statusCode());
            }
            JsonNode token = JSON.readTree(answer.body());
            long usable = Duration.ofSeconds(token.path("expires_in").asLong(60))
                    .minus(MARGIN)
                    .toNanos();
            return new Token(token.path("access_token").asText(), System.nanoTime() + usable);
        } catch (IOException down) {
            throw new PlainError("The token issuer does not answer at " + issuer.tokens() + ".");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PlainError("Stopped while asking for a token.");
        }
    }

    private Map<String, String> form(String officer) {
        String secret = System.getenv("HOMEWARD_CLI_SECRET");
        String password = System.getenv("HOMEWARD_USERS_PASSWORD");
        return issuer.given() && secret != null && password != null
                ? asUser(officer, secret, password)
                : asClient(officer, secret);
    }

    private static Map<String, String> asUser(String officer, String secret, String password) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "password");
        form.put("client_id", "homeward-cli");
        form.put("client_secret", secret);
        form.put("username", officer);
        form.put("password", password);
        return form;
    }

    private static Map<String, String> asClient(String officer, @Nullable String secret) {
        return Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                officer,
                "client_secret",
                secret == null ? "local" : secret);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
