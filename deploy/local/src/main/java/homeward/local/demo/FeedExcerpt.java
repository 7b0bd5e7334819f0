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
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import homeward.local.console.Console;
import homeward.local.run.Addresses;
import homeward.local.run.Tokens;

/** A few lines of the live feed, as a coordinator of either side reads them. */
public final class FeedExcerpt {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LINES = 8;
    private static final Duration LISTENED = Duration.ofSeconds(3);

    private final Addresses addresses;
    private final Tokens tokens;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public FeedExcerpt(Addresses addresses) {
        this.addresses = addresses;
        this.tokens = Tokens.of(addresses);
    }

    /** @param since when the first of the events was recorded, at the earliest */
    public void tell(Console console, Instant since) {
        console.line("");
        console.line("From the live feed (GET /feed), warnings and alerts of two states with each other:");
        List<JsonNode> events = read("aut-monitor", "en", since);
        events.forEach(event -> console.line(
                "  %-7s %s  %s",
                event.path("severity").asText(),
                event.path("case").asText().substring(0, 8),
                event.path("text").asText()));
        if (!events.isEmpty()) {
            JsonNode first =
                    read("rus-monitor", "ru", since).stream().findFirst().orElse(JSON.createObjectNode());
            console.line(
                    "  and the first of them as the other side reads it: %s",
                    first.path("text").asText());
        }
    }

    private List<JsonNode> read(String officer, String language, Instant since) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(addresses.service("feed") + "/feed?severity=warning&pair=AUT-RUS&from=" + since))
                .header("Accept", "application/x-ndjson")
                .header("Accept-Language", language)
                .header("Authorization", "Bearer " + tokens.get(officer))
                .build();
        List<JsonNode> events = new ArrayList<>();
        try (InputStream body = http.send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body();
                BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            Thread ending = Thread.ofVirtual().start(() -> endLater(body));
            for (String line = lines.readLine(); line != null && events.size() < LINES; line = lines.readLine()) {
                JsonNode event = JSON.readTree(line);
                if (event.has("event")) {
                    events.add(event);
                }
            }
            ending.interrupt();
        } catch (IOException over) {
            return events;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return events;
    }

    /** The feed does not end by itself. */
    private static void endLater(InputStream body) {
        try {
            Thread.sleep(LISTENED);
            body.close();
        } catch (InterruptedException | IOException enough) {
            // all lines have been read
        }
    }
}
