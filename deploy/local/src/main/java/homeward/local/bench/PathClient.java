package homeward.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import homeward.local.console.PlainError;
import homeward.local.run.Addresses;
import homeward.local.run.ServiceProcess;
import homeward.local.run.Tokens;

/** The public REST APIs for the load generator: any unexpected answer aborts the measurement. */
final class PathClient {

    static final String OFFICER = "aut-requesting-officer";
    private static final String OPERATOR = "operator";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String APPLIED = "Preference-Applied";

    private final Addresses addresses;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    PathClient(Addresses addresses) {
        this.addresses = addresses;
        this.tokens = Tokens.of(addresses);
    }

    /** The answer to a command: stream and version. */
    record Receipt(String caseId, String stream, long version) {}

    Receipt command(String service, String path, @Nullable Long version, String body) throws InterruptedException {
        HttpRequest.Builder request = request(service, path, OFFICER)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        JsonNode receipt = json(expect(201, send(request.build())));
        return new Receipt(
                receipt.path("caseId").asText(),
                receipt.path("stream").asText(),
                receipt.path("version").asLong());
    }

    /**
     * Returns once the service's case file contains the command's events; repeats the query if the service's wait timed
     * out.
     */
    void awaitVisible(String service, Receipt receipt) throws InterruptedException {
        HttpRequest request = request(
                        service,
                        "/cases/" + receipt.caseId() + "?atLeast=" + receipt.stream() + ":" + receipt.version(),
                        OFFICER)
                .header("Prefer", "wait=2")
                .build();
        while (true) {
            HttpResponse<String> answer = send(request);
            if (answer.headers().firstValue(APPLIED).isPresent()) {
                expect(200, answer);
                return;
            }
            if (answer.statusCode() != 404) {
                expect(200, answer);
            }
        }
    }

    /** The case file; a missing node if there is none yet. */
    JsonNode caseFile(String service, String caseId) throws InterruptedException {
        HttpResponse<String> answer =
                send(request(service, "/cases/" + caseId, OFFICER).build());
        return answer.statusCode() == 200 ? json(answer) : JSON.missingNode();
    }

    JsonNode management(String service, String path) throws InterruptedException {
        return json(expect(200, send(operation(service, path).build())));
    }

    void startRebuild(String service, String projection) throws InterruptedException {
        expect(
                202,
                send(operation(service, "/platform/projections/" + projection + "/rebuild")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build()));
    }

    private HttpRequest.Builder request(String service, String path, String officer) {
        return request(URI.create(addresses.service(service) + path), officer);
    }

    private HttpRequest.Builder operation(String service, String path) {
        return request(URI.create(ServiceProcess.management(addresses.service(service)) + path), OPERATOR);
    }

    private HttpRequest.Builder request(URI uri, String officer) {
        return HttpRequest.newBuilder(uri)
                .timeout(Duration.ofMinutes(3))
                .header("Authorization", "Bearer " + tokens.get(officer));
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException down) {
            throw new PlainError("No answer from " + request.uri() + ": " + down);
        }
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new PlainError(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new PlainError(answer.uri() + " did not answer with JSON.");
        }
    }
}
