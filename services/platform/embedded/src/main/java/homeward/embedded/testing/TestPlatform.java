package homeward.embedded.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The broker, store and issuer shared by all tests of a test run, in all its JVMs; see {@link SharedProcess} for their
 * life cycle.
 *
 * <p>{@code HOMEWARD_MONGODB_URI} and {@code HOMEWARD_KAFKA_BOOTSTRAP} replace the embedded servers by real ones. Tests
 * are isolated by names of their own, see {@link #newName}.
 */
public final class TestPlatform {

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private static @Nullable TestPlatform shared;

    private final Addresses addresses;

    private TestPlatform(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Starts the missing servers, once per run. */
    public static synchronized TestPlatform shared() {
        TestPlatform platform = shared;
        if (platform == null) {
            String mongodb = System.getenv("HOMEWARD_MONGODB_URI");
            String kafka = System.getenv("HOMEWARD_KAFKA_BOOTSTRAP");
            Addresses standIn = SharedProcess.addresses();
            platform = new TestPlatform(new Addresses(
                    kafka == null ? standIn.kafka() : kafka,
                    mongodb == null ? standIn.mongodb() : mongodb,
                    standIn.issuer()));
            say("Kafka", "HOMEWARD_KAFKA_BOOTSTRAP", kafka);
            say("MongoDB", "HOMEWARD_MONGODB_URI", mongodb);
            shared = platform;
        }
        return platform;
    }

    private static void say(String what, String variable, @Nullable String real) {
        System.out.println(
                real == null
                        ? "Tests of this module use the embedded stand-in for " + what + " (" + variable
                                + " is not set)."
                        : "Tests of this module use the real " + what + " of " + variable + ".");
    }

    /** Bootstrap servers of the broker. */
    public String kafka() {
        return addresses.kafka();
    }

    /** Connection string of the store, without a database. */
    public String mongoUri() {
        return addresses.mongodb();
    }

    /** The {@code iss} of the tokens; keys at {@code <issuer>/jwks}. */
    public String issuer() {
        return addresses.issuer();
    }

    /**
     * A bearer token, valid for an hour; the issuer gives it to any caller.
     *
     * @param state e.g. RUS
     * @param roles at least one of the platform's roles
     */
    public String token(String state, String... roles) {
        return tokenOf(state.toLowerCase(Locale.ROOT) + "-" + String.join(".", roles));
    }

    /** A bearer token for a client id such as {@code rus-requesting-officer@second}. */
    public String tokenOf(String clientId) {
        String form = "grant_type=client_credentials&client_secret=any&client_id="
                + URLEncoder.encode(clientId, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher token = ACCESS_TOKEN.matcher(response.body());
            if (response.statusCode() != 200 || !token.find()) {
                throw new IllegalArgumentException("No token for " + clientId + ": " + response.body());
            }
            return token.group(1);
        } catch (IOException e) {
            throw new IllegalStateException("The issuer does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for a token", e);
        }
    }

    /**
     * A unique name, valid for a database, a topic prefix or a transactional id: the prefix, a hyphen and ten
     * characters.
     */
    public static String newName(String prefix) {
        String unique = Long.toString(UUID.randomUUID().getMostSignificantBits() & Long.MAX_VALUE, Character.MAX_RADIX);
        return prefix + "-" + ("0000000000" + unique).substring(unique.length());
    }
}
