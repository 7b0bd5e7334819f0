package homeward.chassis.attesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import homeward.proofs.notes.AddCheckpoint;

/** A witness of a state that does not wish this one well, by HTTP. */
class WitnessClientTest {

    private static final AddCheckpoint REQUEST = new AddCheckpoint(0, List.of(), "a fictional checkpoint\n");

    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    WitnessClientTest() throws IOException {
        server.createContext("/answers/add-checkpoint", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(409, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/begins/add-checkpoint", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            await();
        });
        server.createContext("/talks/add-checkpoint", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[1 << 16];
            OutputStream body = exchange.getResponseBody();
            while (over.getCount() > 0) {
                body.write(much);
            }
        });
        server.start();
    }

    private void await() {
        try {
            assertThat(over.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void whatItAnswersIsPassedOn() throws IOException {
        assertThat(client("/answers", Duration.ofSeconds(30)).add(REQUEST))
                .isEqualTo(new Witness.Answer(409, REQUEST.text()));
    }

    @Test
    void anAnswerThatBeginsAndDoesNotEndIsGivenUp() {
        WitnessClient client = client("/begins", Duration.ofMillis(500));

        assertThatThrownBy(() -> client.add(REQUEST)).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void anAnswerWithoutEndIsGivenUpOnceItIsTooLong() {
        WitnessClient client = client("/talks", Duration.ofSeconds(30));

        assertThatThrownBy(() -> client.add(REQUEST))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
    }

    private WitnessClient client(String path, Duration limit) {
        return new WitnessClient(
                WitnessClient.client(),
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path),
                limit);
    }
}
