package homeward.chassis.door;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.testkit.ServicePlatform;
import homeward.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
@TestProfile(HeldUploadsTest.ShortPatience.class)
class HeldUploadsTest {

    public static final class ShortPatience implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("homeward.http.head-timeout", "PT2S", "homeward.http.body-timeout", "PT4S");
        }
    }

    private static final String HEAD = """
            Host: localhost\r
            Authorization: Bearer %s\r
            Idempotency-Key: %s\r
            If-Match: "1"\r
            Content-Type: application/json\r
            Content-Length: %d\r
            \r
            """;

    private final List<Socket> held = new ArrayList<>();

    @AfterEach
    void letGo() throws IOException {
        for (Socket socket : held) {
            socket.close();
        }
    }

    @Test
    void oneCallersHeldUploadsLeaveMemoryToOthersAndAreCutOff() throws Exception {
        oneCallersHeldUploads(40);
    }

    @Test
    @Tag("long")
    void threeHundredHeldUploadsLeaveMemoryToOthersAndAreCutOff() throws Exception {
        oneCallersHeldUploads(300);
    }

    private void oneCallersHeldUploads(int uploads) throws Exception {
        Opened note = NoteCalls.open("DEU", "GEO");
        byte[] most = "a".repeat((1 << 20) - 1).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < uploads; i++) {
            Socket socket = connect();
            String head = "POST " + note.path() + "/essays HTTP/1.1\r\n"
                    + HEAD.formatted(TestTokens.token("DEU", "requesting-officer"), UUID.randomUUID(), 1 << 20);
            send(socket, head, most);
        }

        Opened other = NoteCalls.open("FRA", "GEO");
        NoteCalls.writing("FRA", other, UUID.randomUUID().toString(), "\"1\"", "{\"text\": \"a\", \"stars\": 1}")
                .then()
                .statusCode(201);
        assertThatAllAreCutOff();
        NoteCalls.writing("DEU", note, UUID.randomUUID().toString(), "\"1\"", "{\"text\": \"a\", \"stars\": 1}")
                .then()
                .statusCode(201);
    }

    @Test
    void headsAndBodiesThatDripAreCutOff() throws Exception {
        NoteCalls.open("DEU", "GEO");
        Socket head = connect();
        head.getOutputStream().write("GET /notes HTTP/1.1\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
        Socket body = connect();
        body.getOutputStream()
                .write(("POST /notes HTTP/1.1\r\n"
                                + HEAD.formatted(
                                        TestTokens.token("DEU", "requesting-officer"), UUID.randomUUID(), 1000))
                        .getBytes(StandardCharsets.US_ASCII));
        Socket nobody = connect();
        nobody.getOutputStream()
                .write(("POST /notes HTTP/1.1\r\n" + HEAD.formatted("x", UUID.randomUUID(), 1000))
                        .getBytes(StandardCharsets.US_ASCII));
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> List.of(head, body, nobody).stream().noneMatch(HeldUploadsTest::takesAnotherByte));
    }

    /** Nobody reads any more what follows the answer. */
    @Test
    void whoSendsNothingMoreAfterARefusalIsCutOff() throws Exception {
        NoteCalls.open("DEU", "GEO");
        Socket socket = connect();
        byte[] much = "a".repeat(600_000).getBytes(StandardCharsets.US_ASCII);
        String head = "POST /notes HTTP/1.1\r\n" + HEAD.formatted("x", UUID.randomUUID(), 700_000);
        Thread sending = Thread.ofVirtual().start(() -> {
            try {
                send(socket, head, much);
            } catch (IOException cutOff) {
                // what is expected
            }
        });
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !isOpen(socket));
        sending.join();
    }

    @Test
    void nobodyIsCutOffBecauseTheServiceIsSlow() throws Exception {
        List<Callable<String>> both =
                List.of(() -> readLate(10), () -> readLate(30_000)); // at once; held up on its way
        List<String> read = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> answer : callers.invokeAll(both)) {
                read.add(answer.get());
            }
        }
        assertThat(read).containsExactly("10", "30000");
    }

    /** What the service has read of a body of this length, which it begins to read after the body's time is over. */
    private static String readLate(int length) {
        return as("DEU", "requesting-officer")
                .contentType("application/json")
                .body("a".repeat(length))
                .post("/notes/late?seconds=6")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void aConnectionMayServeManyRequestsOverALongTime() throws Exception {
        Socket socket = connect();
        socket.setSoTimeout(5_000);
        for (int i = 0; i < 6; i++) {
            socket.getOutputStream()
                    .write("GET /notes/thread HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[12];
            assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
            await().pollDelay(Duration.ofMillis(600)).until(() -> true);
            socket.getInputStream().skipNBytes(socket.getInputStream().available());
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        held.add(socket);
        return socket;
    }

    /** As much as the server takes before it refuses. */
    private static void send(Socket socket, String head, byte[] body) throws IOException {
        OutputStream out = socket.getOutputStream();
        try {
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
        } catch (SocketException refused) {
            // answered and closed while it was still sending
        }
    }

    private void assertThatAllAreCutOff() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> held.stream().noneMatch(HeldUploadsTest::isOpen));
    }

    private static boolean isOpen(Socket socket) {
        try {
            socket.setSoTimeout(20);
            while (socket.getInputStream().read() >= 0) {
                // what was answered before the end
            }
            return false;
        } catch (java.net.SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean takesAnotherByte(Socket socket) {
        try {
            socket.getOutputStream().write('a');
            return isOpen(socket);
        } catch (IOException e) {
            return false;
        }
    }
}
