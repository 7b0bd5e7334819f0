package homeward.chassis.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import io.restassured.RestAssured;

/** Sends bytes as no HTTP client would. */
final class Wire {

    private static final int PATIENCE_MILLIS = 10_000;

    private Wire() {}

    /** @param text everything the server answered before it closed the connection */
    record Answer(String text) {

        /** 0 if the server closed the connection without a word. */
        int status() {
            return text.startsWith("HTTP/") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        List<String> headers(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }
    }

    /** A request with a token, a fresh key and {@code Connection: close}, and lines of the test's own. */
    static String post(String path, String token, String key, String lines, String body) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\nIdempotency-Key: %s\r\n%sContent-Length: %d\r\n\r\n%s"
                .formatted(path, token, key, lines, body.getBytes(StandardCharsets.UTF_8).length, body);
    }

    static Answer send(String request) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new Answer(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
