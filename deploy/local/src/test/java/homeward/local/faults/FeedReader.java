package homeward.local.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A reader of the feed whose connections break, by its own doing after some events or milliseconds or by a process that is
 * killed; it comes back at its last place, at any replica. Notes everything that it gets.
 */
final class FeedReader implements Runnable {

    /** An event as it was received. */
    record Received(String event, String stream, long sequence) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_EVENTS = 40;
    private static final int LONGEST_MILLIS = 1_500;
    private static final int PAUSE_MILLIS = 250;

    private final List<URI> replicas;
    private final Supplier<String> token;
    private final Random random;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<Received> received = new ArrayList<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private String place = "";
    private int at;
    private int breaks;
    private int moves;
    private int refused;

    FeedReader(List<URI> replicas, Supplier<String> token, Random random) {
        this.replicas = replicas;
        this.token = token;
        this.random = random;
        this.at = random.nextInt(replicas.size());
    }

    @Override
    public void run() {
        while (!stopped.get()) {
            try {
                listen();
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    /** One connection. What was never connected did not break: the reader waits and comes back. */
    private void listen() throws InterruptedException {
        boolean inQuery = random.nextBoolean();
        String known = place();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        replicas.get(at) + "/feed" + (inQuery && !known.isEmpty() ? "?lastEventId=" + known : "")))
                .header("Authorization", "Bearer " + token.get());
        if (!inQuery && !known.isEmpty()) {
            request.header("Last-Event-ID", known);
        }
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() == 200) {
                listen(answer.body());
            } else {
                refused++;
                answer.body().close();
                Thread.sleep(PAUSE_MILLIS);
            }
            broken();
        } catch (IOException unreachable) {
            Thread.sleep(PAUSE_MILLIS);
            elsewhere();
        }
    }

    private void listen(InputStream body) {
        int most = random.nextInt(MOST_EVENTS);
        long until = System.nanoTime()
                + Duration.ofMillis(random.nextInt(LONGEST_MILLIS)).toNanos();
        Thread closing = Thread.ofVirtual().start(() -> closeAt(until, body));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            read(lines, most);
        } catch (IOException broken) {
            // by itself or by a process that was killed
        } finally {
            closing.interrupt();
        }
    }

    private static void closeAt(long nanos, InputStream body) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, nanos - System.nanoTime())));
            body.close();
        } catch (InterruptedException | IOException over) {
            // it is closed
        }
    }

    private void read(BufferedReader lines, int most) throws IOException {
        String id = "";
        String data = "";
        int events = 0;
        for (String line = lines.readLine(); line != null && events <= most; line = lines.readLine()) {
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            } else if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    note(JSON.readTree(data));
                    events++;
                }
                if (!id.isEmpty()) {
                    place(id);
                }
                data = "";
            }
        }
    }

    private synchronized void note(JsonNode event) {
        received.add(new Received(
                event.path("event").asText(),
                event.path("stream").asText(),
                event.path("sequence").asLong(-1)));
    }

    private synchronized void broken() {
        breaks++;
        elsewhere();
    }

    private synchronized void elsewhere() {
        int next = random.nextInt(replicas.size());
        if (next != at) {
            moves++;
        }
        at = next;
    }

    private synchronized void place(String id) {
        place = id;
    }

    synchronized String place() {
        return place;
    }

    synchronized List<Received> received() {
        return List.copyOf(received);
    }

    synchronized int breaks() {
        return breaks;
    }

    synchronized int moves() {
        return moves;
    }

    synchronized int refused() {
        return refused;
    }

    void stop() {
        stopped.set(true);
    }
}
