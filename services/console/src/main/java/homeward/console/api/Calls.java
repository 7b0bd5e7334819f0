package homeward.console.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * Requests to the services. Blocking, but none for longer than the patience that is set: a service that begins an answer and does not end
 * it gives none. But for those of people without an account, every call is made with the token of one officer.
 */
@ApplicationScoped
public class Calls {

    private static final String JSON_TYPE = "application/json";

    private final Addresses addresses;
    private final ObjectMapper json;
    private final Asking http;

    Calls(Addresses addresses, ObjectMapper json) {
        this.addresses = addresses;
        this.json = json;
        this.http = new Asking(addresses.patience());
    }

    /** A type of answers, with its parameters. */
    public JavaType type(Class<?> type, Class<?>... parameters) {
        return json.getTypeFactory().constructParametricType(type, parameters);
    }

    /** The answer to a GET. */
    public <T> Answer<T> get(Service service, String path, String token, Class<T> type) {
        return get(service, path, token, json.constructType(type), Map.of());
    }

    /** @param headers further ones, e.g. {@code Prefer} */
    public <T> Answer<T> get(Service service, String path, String token, JavaType type, Map<String, String> headers) {
        HttpRequest.Builder request = request(service, path, token).header("Accept", JSON_TYPE);
        headers.forEach(request::header);
        return send(request.GET().build(), type);
    }

    /**
     * Sends a command.
     *
     * @param key the same for every attempt of the same command
     * @param version of the stream that the officer has seen; null where none is needed
     */
    public Answer<Receipt> post(
            Service service, String path, String token, String key, @Nullable Long version, Object body) {
        return post(service, path, token, key, version, body, Receipt.class);
    }

    /** The answer to what is sent, of another type. */
    public <T> Answer<T> post(Service service, String path, String token, String key, Object body, Class<T> type) {
        return post(service, path, token, key, null, body, type);
    }

    /** The answer to what somebody sends who is not signed in. */
    public <T> Answer<T> postUnsigned(Service service, String path, Object body, Class<T> type) {
        try {
            HttpRequest request = request(service, path)
                    .header("Accept", JSON_TYPE)
                    .header("Content-Type", JSON_TYPE)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                    .build();
            return send(request, json.constructType(type));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a body that cannot be written", e);
        }
    }

    private <T> Answer<T> post(
            Service service,
            String path,
            String token,
            String key,
            @Nullable Long version,
            Object body,
            Class<T> type) {
        try {
            HttpRequest.Builder request = request(service, path, token)
                    .header("Accept", JSON_TYPE)
                    .header("Content-Type", JSON_TYPE)
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
            if (version != null) {
                request.header("If-Match", "\"" + version + "\"");
            }
            return send(request.build(), json.constructType(type));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a body that cannot be written", e);
        }
    }

    /**
     * Saves something anew on the version that was seen.
     *
     * @param version that the officer has seen
     */
    public <T> Answer<T> put(Service service, String path, String token, long version, Object body, Class<T> type) {
        try {
            HttpRequest request = request(service, path, token)
                    .header("Accept", JSON_TYPE)
                    .header("Content-Type", JSON_TYPE)
                    .header("If-Match", "\"" + version + "\"")
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                    .build();
            return send(request, json.constructType(type));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a body that cannot be written", e);
        }
    }

    /** Removes something. */
    public <T> Answer<T> delete(Service service, String path, String token, Class<T> type) {
        HttpRequest request = request(service, path, token)
                .header("Accept", JSON_TYPE)
                .DELETE()
                .build();
        return send(request, json.constructType(type));
    }

    /**
     * A file, to be read for as long as it goes on.
     *
     * @throws Refused if the service does not give the file
     */
    public HttpResponse<InputStream> file(Service service, String path, String token) {
        HttpRequest request = request(service, path, token).GET().build();
        try {
            HttpResponse<InputStream> answer = http.open(request);
            if (answer.statusCode() != 200) {
                try (InputStream body = answer.body()) {
                    throw new Refused(problem(answer.statusCode(), body.readAllBytes()));
                }
            }
            return answer;
        } catch (IOException down) {
            throw new Refused(Problem.none(service.id()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refused(Problem.none(service.id()));
        }
    }

    private HttpRequest.Builder request(Service service, String path, String token) {
        return request(service, path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(Service service, String path) {
        URI base = addresses.services().get(service.id());
        if (base == null) {
            throw new IllegalStateException("homeward.console.services." + service.id() + " is not set");
        }
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private <T> Answer<T> send(HttpRequest request, JavaType type) {
        try {
            HttpResponse<byte[]> answer = http.send(request);
            return answer(answer.statusCode(), answer.body(), type);
        } catch (IOException down) {
            return Answer.refused(Problem.none(request.uri().getAuthority()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Answer.refused(Problem.none(request.uri().getAuthority()));
        }
    }

    /** What came back for a request that was made elsewhere. */
    public <T> Answer<T> answer(int status, byte[] body, Class<T> type) {
        try {
            return answer(status, body, json.constructType(type));
        } catch (IOException unreadable) {
            return Answer.refused(Problem.unreadable(status));
        }
    }

    private <T> Answer<T> answer(int status, byte[] body, JavaType type) throws IOException {
        if (status / 100 != 2) {
            return Answer.refused(problem(status, body));
        }
        T value = json.readValue(body, type);
        return Answer.of(value);
    }

    private Problem problem(int status, byte[] body) {
        try {
            Problem problem = json.readValue(new String(body, StandardCharsets.UTF_8), Problem.class);
            return problem == null ? Problem.unreadable(status) : problem;
        } catch (JsonProcessingException other) {
            return Problem.unreadable(status);
        }
    }
}
