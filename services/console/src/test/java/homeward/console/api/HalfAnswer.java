package homeward.console.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A service that sends the head of an answer and half of its body, and then nothing more, for as long as anybody waits. */
final class HalfAnswer implements AutoCloseable {

    private static final String HALF = "{\"half\": ";

    private final ServerSocket server;
    private final String answer;
    private final CountDownLatch left = new CountDownLatch(1);

    /** @param status with its reason */
    HalfAnswer(String status) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answer = "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + 2 * HALF.length()
                + "\r\n\r\n" + HALF;
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        try (Socket caller = server.accept()) {
            InputStream request = caller.getInputStream();
            readHead(request);
            caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            caller.getOutputStream().flush();
            awaitEnd(request);
        } catch (IOException gone) {
            // a caller that has left resets the connection, too
        }
        left.countDown();
    }

    private static void readHead(InputStream request) throws IOException {
        int ends = 0;
        while (ends < 4) {
            int next = request.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            ends = next == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : 0;
        }
    }

    private static void awaitEnd(InputStream request) throws IOException {
        while (request.read() >= 0) {
            // what a body has
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** Until the caller has given up the connection. */
    void awaitLeft() throws InterruptedException {
        left.await();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
