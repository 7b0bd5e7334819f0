package homeward.chassis.attesting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import homeward.chassis.failures.Patience;
import homeward.proofs.notes.AddCheckpoint;

/** One witness, by HTTP. It belongs to another state: neither the time that it takes nor what it sends is without bound. */
final class WitnessClient implements Witness {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** Bytes of an answer; signatures of ten keys take 40,000. */
    private static final long MOST = 1 << 18;

    private final HttpClient http;
    private final URI add;
    private final Duration limit;

    /** @param address without {@code /add-checkpoint} */
    WitnessClient(HttpClient http, URI address) {
        this(http, address, LIMIT);
    }

    /** @param limit from the question to the last byte of the answer */
    WitnessClient(HttpClient http, URI address, Duration limit) {
        this.http = http;
        this.add = URI.create(address + "/add-checkpoint");
        this.limit = limit;
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
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(request.text(), StandardCharsets.UTF_8))
                .build();
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(
                sent,
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), MOST));
        try {
            HttpResponse<String> given = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(given.statusCode(), given.body());
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer in time");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error fatal) {
                throw fatal;
            }
            throw new IOException(e.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Patience.Stopped();
        } finally {
            answer.cancel(true); // nothing is left of one that came too late
        }
    }

    @Override
    public String toString() {
        return add.getHost() + ":" + add.getPort();
    }
}
