package homeward.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Readers whose request is answered in one way or another. */
class FeedClientsTest {

    private static final String EVENT = new UUID(1, 1).toString();

    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final List<Socket> accepted = new ArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final FeedClients readers = new FeedClients(1, (event, _) -> received.add(event));

    FeedClientsTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        readers.close();
        for (Socket socket : accepted) {
            socket.close();
        }
        server.close();
    }

    @Test
    void aReaderCountsOnceItsStreamHasBegunAndWhoIsRefusedIsNoReader() throws IOException {
        Socket open = reader();
        Socket refused = reader();
        Socket cut = reader();
        Socket waiting = reader();

        say(open, "HTTP/1.");
        say(refused, "HTTP/1.1 503 Service Unavailable\r\n\r\n\"event\":\"" + EVENT + "\"");
        cut.close();
        await().until(() -> readers.answered() == 2);
        assertThat(readers.opened()).isZero();

        say(open, "1 200 OK\r\n\r\ndata: {\"event\":\"" + EVENT + "\"}\n\n");
        await().until(() -> received.size() == 1);

        assertThat(received).containsExactly(EVENT);
        assertThat(readers.opened()).isEqualTo(1);
        assertThat(readers.refused()).isEqualTo(Map.of(0, 1, 503, 1));
        assertThat(readers.ended()).isZero();
        assertThat(waiting.isClosed()).isFalse();

        open.close();
        await().until(() -> readers.ended() == 1);
        assertThat(readers.answered()).isEqualTo(3);
    }

    private Socket reader() throws IOException {
        readers.add(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/feed?kind=any"), "token");
        Socket socket = server.accept();
        accepted.add(socket);
        return socket;
    }

    private static void say(Socket to, String text) throws IOException {
        to.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        to.getOutputStream().flush();
    }
}
