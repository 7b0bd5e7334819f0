package homeward.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

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
