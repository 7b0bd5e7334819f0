package homeward.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformMainTest {

    @TempDir
    private Path directory = Path.of(".");

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void killWhatIsLeft() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void itSaysWhenItIsReadyGivesTokensAndStopsOnSigterm() throws Exception {
        Path ready = directory.resolve("ready.json");
        Instant before = Instant.now();

        Process platform = start("--data", directory.resolve("data").toString(), "--ready-file", ready.toString());
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(ready));

        System.out.println("Platform: ready after "
                + Duration.between(before, Instant.now()).toMillis() + " ms, " + residentMegabytes(platform)
                + " MB resident");
        String json = Files.readString(ready);
        assertThat(json)
                .contains(
                        "\"kafka\": \"127.0.0.1:", "\"mongodb\": \"mongodb://127.0.0.1:", "\"pid\": " + platform.pid());
        String issuer = json.replaceAll("(?s).*\"issuer\": \"([^\"]+)\".*", "$1");
        assertThat(token(issuer, "deu-requested-officer.consular-officer@second")
                        .body())
                .contains("access_token");
        HttpResponse<String> refused = token(issuer, "deu-king");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"error\" : \"invalid_request\"").doesNotContain("exception");
        assertThat(token(issuer, "nonsense").statusCode()).isEqualTo(400);
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(
                                    HttpRequest.newBuilder(URI.create(issuer + "/jwks"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("\"kty\" : \"RSA\"");
        }

        platform.destroy();
        assertThat(platform.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(platform.exitValue()).isEqualTo(143);
    }

    @Test
    void aTakenPortIsNamedInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int port = taken.getLocalPort();

            Process platform = start("--data", directory.toString(), "--store-port", String.valueOf(port));

            assertThat(lastWords(platform))
                    .containsExactly("Port " + port + " for the document store is already in use");
            assertThat(platform.exitValue()).isEqualTo(1);
        }
    }

    @Test
    void tooLittleDiskIsSaidInOneLine() throws Exception {
        Process platform = start("--data", directory.toString(), "--min-free-mb", "999999999");

        assertThat(lastWords(platform)).singleElement().asString().contains("MB are free", "999999999 MB are needed");
        assertThat(platform.exitValue()).isEqualTo(1);
    }

    @Test
    void withoutItsFileOfPasswordsItDoesNotOpenToEverybody() throws Exception {
        Path missing = directory.resolve("missing.properties");

        Process platform = start("--data", directory.toString(), "--passwords", missing.toString());

        assertThat(lastWords(platform)).containsExactly("There are no passwords in " + missing);
        assertThat(platform.exitValue()).isEqualTo(1);
    }

    private Process start(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                        .orElse(System.getProperty("java.class.path")),
                PlatformMain.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        started.add(process);
        return process;
    }

    private static List<String> lastWords(Process process) throws InterruptedException {
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        process.waitFor();
        return lines;
    }

    private static long residentMegabytes(Process process) throws Exception {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(-1);
    }

    private static HttpResponse<String> token(String issuer, String clientId) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(issuer + "/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "grant_type=client_credentials&client_secret=x&client_id=" + clientId))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
