package homeward.local.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import homeward.local.proof.Acknowledged;
import homeward.local.run.Addresses;
import homeward.local.run.ServiceProcess;
import homeward.local.run.Tokens;

/** A client that repeats a command with the same {@code Idempotency-Key} until it has a final answer. */
public final class Client {

    private static final String OPERATOR = "operator";

    /** Between attempts, doubled each time up to about the longest: whoever waits does not slow down what it waits for. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Addresses addresses;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    public Client(Addresses addresses) {
        this.addresses = addresses;
        this.tokens = Tokens.of(addresses);
    }

    /** @param acknowledged empty if a rule or a lost race refused the command */
    public record Settled(Optional<Acknowledged> acknowledged, int status) {}

    public Settled command(
            String service, String path, String officer, @Nullable Long version, String body, Duration patience)
            throws InterruptedException {
        HttpResponse<byte[]> answer = settled(
                service, path, officer, version, "application/json", body.getBytes(StandardCharsets.UTF_8), patience);
        try {
            return answer.statusCode() == 201
                    ? new Settled(Optional.of(Acknowledged.of(service, answer.body())), 201)
                    : new Settled(Optional.empty(), answer.statusCode());
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** @return the id of the stored file; empty if it was refused */
    public Optional<String> upload(String service, String path, String officer, byte[] file, Duration patience)
            throws InterruptedException {
        HttpResponse<byte[]> answer = settled(service, path, officer, null, "application/octet-stream", file, patience);
        try {
            return answer.statusCode() == 201
                    ? Optional.of(
                            JSON.readTree(answer.body()).path("attachmentId").asText())
                    : Optional.empty();
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** The final answer: what was done, or why it was refused. */
    private HttpResponse<byte[]> settled(
            String service,
            String path,
            String officer,
            @Nullable Long version,
            String type,
            byte[] body,
            Duration patience)
            throws InterruptedException {
        String key = UUID.randomUUID().toString();
        long limit = System.nanoTime() + patience.toNanos();
        Duration step = FIRST_PAUSE;
        while (true) {
            Duration pause = jittered(step);
            step = step.compareTo(LONGEST_PAUSE) < 0 ? step.multipliedBy(2) : step;
            try {
                HttpResponse<byte[]> answer = http.send(
                        request(service, path, officer, key, version, type, body),
                        HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() == 201 || answer.statusCode() / 100 == 4) {
                    return answer;
                }
                pause = longer(pause, answer.headers().firstValue("Retry-After"));
            } catch (IOException down) {
                // The process is being killed or started: the same command again, in a moment.
            }
            if (System.nanoTime() > limit) {
                throw new AssertionError(service + " gave no answer for " + patience.toSeconds() + " s");
            }
            Thread.sleep(pause);
        }
    }

    /** So that those who wait do not all come back at once. */
    private static Duration jittered(Duration most) {
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(most.toNanos() / 2, most.toNanos()));
    }

    private static Duration longer(Duration pause, Optional<String> retryAfter) {
        Duration wanted = Duration.ofSeconds(retryAfter.map(Long::parseLong).orElse(0L));
        return wanted.compareTo(pause) > 0 ? wanted : pause;
    }

    private HttpRequest request(
            String service, String path, String officer, String key, @Nullable Long version, String type, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(addresses.service(service) + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + tokens.get(officer))
                .header("Content-Type", type)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.build();
    }

    /** Starts the rebuild of a read model. @return the status, 0 if there was no answer */
    public int rebuild(String service, String projection) throws InterruptedException {
        URI management = ServiceProcess.management(addresses.service(service));
        return post(management.resolve("/platform/projections/" + projection + "/rebuild"), OPERATOR);
    }

    /** The case file, or a missing node while the service is down or does not know the case. */
    public JsonNode caseFile(String service, String caseId, String officer) throws InterruptedException {
        return get(service, "/cases/" + caseId, officer);
    }

    /** @return the status, 0 if there was no answer */
    public int post(String service, String path, String officer) throws InterruptedException {
        return post(URI.create(addresses.service(service) + path), officer);
    }

    private int post(URI uri, String officer) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + tokens.get(officer))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException down) {
            return 0;
        }
    }

    /** The answer's body, or a missing node if there was none or the status is not 200. */
    public JsonNode get(String service, String path, String officer) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(addresses.service(service) + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + tokens.get(officer))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.missingNode();
        } catch (IOException down) {
            return JSON.missingNode();
        }
    }

    /** A file, or empty if there was no answer or the status is not 200. */
    public Optional<byte[]> file(String service, String path, String officer) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(addresses.service(service) + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + tokens.get(officer))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException down) {
            return Optional.empty();
        }
    }
}
