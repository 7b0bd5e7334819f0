package homeward.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A Keycloak process, started from its distribution as in the compose file: the same command, settings and variables,
 * with the realm imported.
 */
final class KeycloakProcess implements AutoCloseable {

    static final String USERS_PASSWORD = "password-of-fictional-users";
    static final String CLI_SECRET = "secret-of-the-terminal";
    static final String CASE_SYSTEM_SECRET = "secret-of-a-case-system";
    static final String CONSOLE_SECRET = "secret-of-the-console";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final Path log;
    private final int port;
    private final int management;

    private KeycloakProcess(Process process, Path log, int port, int management) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.management = management;
    }

    /**
     * Lets Maven download and unpack the distribution if it is missing.
     *
     * @param root root of the repository
     * @param home directory of the unpacked distribution
     */
    static void provide(Path root, Path home) throws IOException, InterruptedException {
        if (Files.exists(home.resolve("bin/kc.sh"))) {
            return;
        }
        Process maven = new ProcessBuilder(
                        root.resolve("mvnw").toString(),
                        "-B",
                        "-ntp",
                        "-q",
                        "-pl",
                        "deploy/docker",
                        "dependency:unpack@keycloak")
                .directory(root.toFile())
                .inheritIO()
                .start();
        if (!maven.waitFor(10, TimeUnit.MINUTES) || maven.exitValue() != 0) {
            maven.destroy();
            throw new IllegalStateException(
                    "Keycloak's distribution could not be downloaded; is Maven Central reachable?");
        }
    }

    /**
     * @param home directory of the unpacked distribution
     * @param realm realm file; imported because the database is empty
     * @param console address of the console, to which officers come back
     */
    static KeycloakProcess start(Path home, Path realm, String console, Path log) throws IOException {
        Path imports = home.resolve("data/import");
        Files.createDirectories(imports);
        Files.copy(realm, imports.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        int port = free();
        int management = free();
        ProcessBuilder builder = new ProcessBuilder(
                        "sh", home.resolve("bin/kc.sh").toString(), "start", "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("JAVA_HOME", System.getProperty("java.home")),
                        Map.entry("KC_DB", "dev-mem"),
                        Map.entry("KC_CACHE", "local"),
                        Map.entry("KC_HTTP_ENABLED", "true"),
                        Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                        Map.entry("KC_HTTP_PORT", String.valueOf(port)),
                        Map.entry("KC_HTTP_MANAGEMENT_PORT", String.valueOf(management)),
                        Map.entry("KC_HEALTH_ENABLED", "true"),
                        Map.entry("KC_HOSTNAME", "http://localhost:" + port),
                        Map.entry("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true"),
                        Map.entry("HOMEWARD_USERS_PASSWORD", USERS_PASSWORD),
                        Map.entry("HOMEWARD_CLI_SECRET", CLI_SECRET),
                        Map.entry("HOMEWARD_CASE_SYSTEM_SECRET", CASE_SYSTEM_SECRET),
                        Map.entry("HOMEWARD_CONSOLE_CLIENT_SECRET", CONSOLE_SECRET),
                        Map.entry("HOMEWARD_CONSOLE_URL", console)));
        return new KeycloakProcess(builder.start(), log, port, management);
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/homeward";
    }

    /** By another address than that of browsers, as from inside the network of the containers. */
    String provider() {
        return "http://127.0.0.1:" + port + "/realms/homeward";
    }

    String keys() {
        return provider() + "/protocol/openid-connect/certs";
    }

    /** @throws IllegalStateException with the path of the log if the process has ended */
    boolean ready() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended with status " + process.exitValue() + ", see " + log);
        }
        try {
            return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/health/ready")))
                            .statusCode()
                    == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Access token of an officer, as issued to the command-line client. */
    String token(String username) {
        return token(Map.of(
                "grant_type", "password",
                "client_id", "homeward-cli",
                "client_secret", CLI_SECRET,
                "username", username,
                "password", USERS_PASSWORD));
    }

    /** Access token of an authority's own system. */
    String systemToken() {
        return token(Map.of(
                "grant_type", "client_credentials",
                "client_id", "nld-case-system",
                "client_secret", CASE_SYSTEM_SECRET));
    }

    private String token(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/realms/homeward/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        JsonNode json = json(answer.body());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "no token: " + json.path("error_description").asText());
        }
        return json.path("access_token").asText();
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
