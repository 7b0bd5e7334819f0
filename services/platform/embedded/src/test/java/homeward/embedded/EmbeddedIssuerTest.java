package homeward.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedIssuerTest {

    @TempDir
    Path folder;

    @Test
    void everyInstallationSignsWithAKeyOfItsOwnAndKeepsIt() throws IOException {
        Path file = folder.resolve("issuer-key.json");
        String first = keys(file);
        String again = keys(file);
        String other = keys(folder.resolve("other.json"));

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aPageOpenedOnThisMachineGetsNoToken() throws IOException {
        try (EmbeddedIssuer issuer = EmbeddedIssuer.start(0)) {
            int port = URI.create(issuer.issuer()).getPort();
            assertThat(asked(port, "Host: localhost:" + port)).startsWith("HTTP/1.1 200");
            assertThat(asked(port, "Host: attacker.example")).startsWith("HTTP/1.1 421");
            assertThat(asked(port, "Host: localhost:" + port + "\r\nOrigin: http://attacker.example"))
                    .startsWith("HTTP/1.1 421")
                    .doesNotContain("Access-Control");
        }
    }

    @Test
    void whoeverSignsInIsTheOfficerTheyPickedAndNoOther() throws Exception {
        try (EmbeddedIssuer issuer = EmbeddedIssuer.start(0)) {
            String query = "?response_type=code&scope=openid&client_id=homeward-console&state=s&redirect_uri=";
            String page = get(issuer, query + "http://127.0.0.1:1/signed-in").body();
            assertThat(page).contains("value=\"nld-requesting-officer\"").doesNotContain("<script");
            assertThat(get(issuer, query + "https://elsewhere.example/").statusCode())
                    .isEqualTo(400);

            HttpResponse<String> picked = post(
                    issuer,
                    "/authorize" + query + "http://127.0.0.1:1/signed-in",
                    "user=rus-requested-officer&username=somebody&claims=%7B%22state%22%3A%22NLD%22%7D");
            String code = picked.headers().firstValue("Location").orElseThrow().replaceAll(".*code=([^&]*).*", "$1");
            String answer = post(
                            issuer,
                            "/token",
                            "grant_type=authorization_code&client_id=homeward-console&client_secret=any&code=" + code
                                    + "&redirect_uri=http://127.0.0.1:1/signed-in")
                    .body();
            String token = answer.replaceAll("(?s).*\"access_token\" ?: ?\"[^.]*\\.([^.]*)\\..*", "$1");
            assertThat(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8))
                    .contains("\"state\":\"RUS\"", "\"sub\":\"rus-requested-officer\"", "requested-officer")
                    .doesNotContain("somebody", "NLD");
        }
    }

    private static HttpResponse<String> get(EmbeddedIssuer issuer, String query) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(issuer.issuer() + "/authorize" + query))
                .GET());
    }

    private static HttpResponse<String> post(EmbeddedIssuer issuer, String path, String form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(issuer.issuer() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String keys(Path file) throws IOException {
        try (EmbeddedIssuer issuer = EmbeddedIssuer.start(0, file)) {
            int port = URI.create(issuer.issuer()).getPort();
            String answer = asked(port, "Host: localhost:" + port);
            int key = answer.indexOf("\"n\"");
            assertThat(key).isPositive();
            return answer.substring(key, answer.indexOf('"', key + 8));
        }
    }

    private static String asked(int port, String lines) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET /homeward/jwks HTTP/1.1\r\n" + lines + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
