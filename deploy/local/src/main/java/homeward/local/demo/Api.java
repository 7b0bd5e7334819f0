package homeward.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import homeward.local.console.PlainError;
import homeward.local.run.Addresses;
import homeward.local.run.Tokens;

/** The public REST APIs, as an officer's client uses them. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Addresses addresses;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Api(Addresses addresses) {
        this.addresses = addresses;
        this.tokens = Tokens.of(addresses);
    }

    /** @param body the JSON answer; a missing node if there was none */
    record Answer(int status, JsonNode body) {

        boolean carriedOut() {
            return status / 100 == 2;
        }

        String rule() {
            return body.path("rule").asText(body.path("title").asText());
        }

        /** Whether the refusal is about this field, alone or among others. */
        boolean names(String field) {
            return body.path("field").asText().equals(field)
                    || body.path("violations").findValuesAsText("field").contains(field);
        }
    }

    Answer post(String service, String path, String officer, String key, @Nullable Long version, JsonNode body) {
        HttpRequest.Builder request = request(service, path, officer)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return send(request.build());
    }

    /** Brings a file. */
    Answer bring(String service, String path, String officer, String key, byte[] file) {
        return send(request(service, path, officer)
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build());
    }

    /** Reads something of a service, whatever it is; the body is a missing node if it is not JSON. */
    Answer open(String service, String path, String officer) {
        return send(request(service, path, officer).GET().build());
    }

    /** @param sha256 of the content, hex */
    record Received(int status, int bytes, String sha256) {}

    /** Receives a file. */
    Received file(String service, String path, String officer) {
        HttpResponse<byte[]> answer =
                sent(request(service, path, officer).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Received(answer.statusCode(), answer.body().length, sha256(answer.body()));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @param atLeast {@code <stream>:<version>} that the read model must contain; waits up to ten seconds */
    Answer caseFile(String service, String caseId, String officer, @Nullable String atLeast) {
        return read(service, caseId, officer, atLeast == null ? "" : "?atLeast=" + atLeast);
    }

    /** The case file with the personal data that the officer may open. */
    Answer openedCaseFile(String service, String caseId, String officer) {
        return read(service, caseId, officer, "?personalData=true");
    }

    /** The replay of a case; what is asked of it is the rest of the path. */
    Answer history(String service, String caseId, String rest, String officer) {
        return send(
                request(service, "/histories/" + caseId + rest, officer).GET().build());
    }

    private Answer read(String service, String caseId, String officer, String query) {
        return send(request(service, "/cases/" + caseId + query, officer)
                .header("Prefer", "wait=10")
                .GET()
                .build());
    }

    /** @throws homeward.local.console.PlainError if there is no token for this officer */
    String token(String officer) {
        return tokens.get(officer);
    }

    private HttpRequest.Builder request(String service, String path, String officer) {
        URI uri = URI.create(addresses.service(service) + path);
        return HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.get(officer));
    }

    private Answer send(HttpRequest request) {
        HttpResponse<String> answer = sent(request, HttpResponse.BodyHandlers.ofString());
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        try {
            JsonNode body = answer.body().isEmpty() || !json ? JSON.missingNode() : JSON.readTree(answer.body());
            return new Answer(answer.statusCode(), body);
        } catch (IOException broken) {
            throw new PlainError("No answer from " + request.uri() + ": " + broken);
        }
    }

    private <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException down) {
            throw new PlainError("No answer from " + request.uri() + ": " + down);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PlainError("Stopped.");
        }
    }
}
