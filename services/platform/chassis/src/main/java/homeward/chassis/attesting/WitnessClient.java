package homeward.chassis.attesting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import homeward.chassis.failures.Patience;
import homeward.proofs.notes.AddCheckpoint;

/** One witness, by HTTP. */
final class WitnessClient implements Witness {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final URI add;

    /** @param address without {@code /add-checkpoint} */
    WitnessClient(HttpClient http, URI address) {
        this.http = http;
        this.add = URI.create(address + "/add-checkpoint");
    }

    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LIMIT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Answer add(AddCheckpoint request) throws IOException {
        HttpRequest sent = HttpRequest.newBuilder(add)
                .timeout(LIMIT)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(request.text(), StandardCharsets.UTF_8))
                .build();
        try {
            HttpResponse<String> answer = http.send(sent, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.body());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Patience.Stopped();
        }
    }

    @Override
    public String toString() {
        return add.getHost() + ":" + add.getPort();
    }
}
