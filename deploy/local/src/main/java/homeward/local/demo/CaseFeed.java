package homeward.local.demo;

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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import homeward.local.console.PlainError;
import homeward.local.run.Addresses;

/**
 * The live feed of one case for officers who look at it now and then. Each goes on at its place; the first connection of
 * each look is closed behind the first event that is waited for, so that another one has to go on there.
 */
final class CaseFeed {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String FROM = "Homeward-Feed-From";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI feed;
    private final UnaryOperator<String> tokens;
    private final Duration patience;
    /** In real time, in which events are recorded. */
    private final Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final Map<String, Reader> readers = new HashMap<>();

    /**
     * Call before the case begins.
     *
     * @param tokens by officer
     */
    CaseFeed(Addresses addresses, UnaryOperator<String> tokens) {
        this(addresses.service("feed"), tokens, PATIENCE);
    }

    CaseFeed(URI feed, UnaryOperator<String> tokens, Duration patience) {
        this.feed = feed;
        this.tokens = tokens;
        this.patience = patience;
    }

    /** An officer's place in the feed of the case. */
    private static final class Reader {

        private final Set<String> known = new HashSet<>();
        /** Empty before anything was read. */
        private String place = "";
    }

    /**
     * Reads on until the feed has told events of these kinds, in this order.
     *
     * @return those events
     * @throws PlainError if it does not in time, or does not go on at the officer's place
     */
    List<JsonNode> await(String officer, String caseId, List<String> kinds) {
        Reader reader = readers.computeIfAbsent(officer, _ -> new Reader());
        Told told = new Told(caseId, kinds, reader.known);
        long end = System.nanoTime() + patience.toNanos();
        boolean first = true;
        while (!told.complete()) {
            long left = end - System.nanoTime();
            if (left < 0) {
                throw new PlainError("the feed has not told " + officer + " of " + told.lacks());
            }
            boolean interrupted = read(officer, reader, told, first, Duration.ofNanos(left));
            first &= !interrupted;
            if (!interrupted) {
                pause();
            }
        }
        return told.met();
    }

    /**
     * Reads one answer.
     *
     * @param first whether it is left behind the first event that is waited for
     * @return whether it was left so
     */
    private boolean read(String officer, Reader reader, Told told, boolean first, Duration left) {
        try {
            HttpResponse<InputStream> answer =
                    HTTP.send(request(officer, reader, told.caseId()), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (!isReadable(answer, officer, reader)) {
                    return false;
                }
                Thread ending = Thread.ofVirtual().start(() -> endLater(body, left));
                try {
                    return read(body, reader, told, first);
                } finally {
                    ending.interrupt();
                }
            }
        } catch (IOException broken) {
            return false; // goes on at its place
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PlainError("Stopped.");
        }
    }

    private HttpRequest request(String officer, Reader reader, String caseId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(feed.resolve("/feed?case=" + caseId + "&from=" + begun))
                .timeout(Duration.ofSeconds(10))
                .header("Accept", "application/x-ndjson")
                .header("Authorization", "Bearer " + tokens.apply(officer));
        if (!reader.place.isEmpty()) {
            request.header("Last-Event-ID", reader.place);
        }
        return request.build();
    }

    /** False if it is to be tried again. */
    private static boolean isReadable(HttpResponse<InputStream> answer, String officer, Reader reader) {
        int status = answer.statusCode();
        if (status == 429 || status >= 500) {
            return false;
        }
        if (status != 200) {
            throw new PlainError("the feed answers " + officer + " with the status " + status);
        }
        String from = answer.headers().firstValue(FROM).orElse("an unknown place");
        if (!reader.place.isEmpty() && !from.equals("place")) {
            throw new PlainError("the feed does not go on at the place of " + officer + ", but from: " + from);
        }
        return true;
    }

    private static boolean read(InputStream body, Reader reader, Told told, boolean first) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) {
                    continue;
                }
                JsonNode event = JSON.readTree(line);
                boolean met = event.has("event") && told.hear(event);
                reader.place = event.path("place").asText(reader.place);
                if (told.complete() || (met && first)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The feed does not end by itself. */
    private static void endLater(InputStream body, Duration left) {
        try {
            Thread.sleep(left);
            body.close();
        } catch (InterruptedException | IOException enough) {
            // all that was waited for has been read
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PlainError("Stopped.");
        }
    }
}
