package homeward.local.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import homeward.local.run.Addresses;

/** What the live feed says, from the first event on. */
public final class FeedLines {

    private FeedLines() {}

    /**
     * The lines with events up to the first that is the last one wanted, or that comes with a sign that there is nothing
     * more for now.
     */
    public static List<String> of(Addresses addresses, String token, String query, Predicate<String> last) {
        URI uri = URI.create(addresses.service("feed") + "/feed?from=2020-01-01T00:00:00Z" + query);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/x-ndjson")
                .build();
        List<String> found = new ArrayList<>();
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                InputStream body = http.send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body();
                BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            boolean begun = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                boolean event = line.contains("\"event\":");
                if (event) {
                    found.add(line);
                }
                if (event ? last.test(line) : begun && !line.isEmpty()) {
                    body.close();
                    http.shutdownNow();
                    return found;
                }
                begun = true;
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
