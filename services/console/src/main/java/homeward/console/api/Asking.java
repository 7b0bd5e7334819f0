package homeward.console.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks over HTTP, and waits for whole answers only so long: one that begins and does not end is none. Blocking. */
public final class Asking {

    private static final int OK = 200;

    private final HttpClient http;
    private final Duration patience;

    public Asking(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** @throws IOException if there is no whole answer in time */
    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return send(request, BodyHandlers.ofByteArray());
    }

    /**
     * A larger answer is none either.
     *
     * @param most bytes of an answer
     * @throws IOException if there is no whole answer in time
     */
    public HttpResponse<byte[]> send(HttpRequest request, long most) throws IOException, InterruptedException {
        return send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), most));
    }

    /**
     * A file, which may take as long as its reader does, but may not stop: whoever waits for its next part for too long gets an
     * {@link IOException}. An answer that is no file is whole.
     *
     * @throws IOException if the file does not begin in time
     */
    HttpResponse<InputStream> open(HttpRequest request) throws IOException, InterruptedException {
        return send(
                request,
                head -> head.statusCode() == OK
                        ? BodySubscribers.mapping(
                                BodySubscribers.ofInputStream(), body -> new FlowingBody(body, patience))
                        : BodySubscribers.mapping(BodySubscribers.ofByteArray(), ByteArrayInputStream::new));
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request, body);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer in time");
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            answer.cancel(true); // nothing is left of one that came too late
        }
    }
}
