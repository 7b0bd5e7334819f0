package homeward.chassis.door;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import homeward.chassis.rest.Problem;

/**
 * Content negotiation, once for all resources: bodies and answers are JSON in UTF-8 and nothing else, but for files. The
 * routes behind the door see {@code application/json} in both headers, whatever way of saying it the caller chose. A path
 * that offers other representations to readers negotiates itself.
 */
final class Negotiation {

    private static final String JSON = "application/json";
    private static final String BYTES = "application/octet-stream";
    private static final List<HttpMethod> WITHOUT_BODY =
            List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    private static final List<String> JSON_ONLY = List.of(JSON, Objects.toString(Problem.MEDIA_TYPE));
    private static final List<String> WITH_FILE =
            Stream.concat(Downloads.TYPES.stream(), JSON_ONLY.stream()).toList();

    private final Set<String> others;

    /** @param others paths that offer other representations */
    Negotiation(Set<String> others) {
        this.others = Set.copyOf(others);
    }

    /**
     * @param upload whether the body is a file
     * @param download whether the answer is one
     */
    Optional<Problem> problem(HttpServerRequest request, boolean upload, boolean download) {
        String path = String.valueOf(request.path());
        if (isDescription(path) || (others.contains(path) && request.method().equals(HttpMethod.GET))) {
            return Optional.empty();
        }
        MultiMap headers = request.headers();
        if (!accepts(headers.getAll(HttpHeaders.ACCEPT), download ? WITH_FILE : JSON_ONLY)) {
            return Optional.of(Problem.of(
                            406,
                            "representation-offered",
                            download
                                    ? "the answer is a file, problems are application/problem+json; accept one of "
                                            + String.join(", ", WITH_FILE)
                                    : "answers are application/json, problems application/problem+json; accept one of them")
                    .at("Accept"));
        }
        headers.set(HttpHeaders.ACCEPT, JSON);
        headers.remove("Accept-Charset");
        headers.remove("Accept-Language");
        if (upload) {
            return withFile(headers);
        }
        return WITHOUT_BODY.contains(request.method()) ? withoutBody(headers) : withBody(headers);
    }

    private static boolean isDescription(String path) {
        return path.equals("/openapi") || path.startsWith("/q/");
    }

    private static Optional<Problem> withoutBody(MultiMap headers) {
        headers.remove(HttpHeaders.CONTENT_TYPE);
        return Optional.empty();
    }

    /** What kind of file it is shows its content. */
    private static Optional<Problem> withFile(MultiMap headers) {
        List<String> said = headers.getAll(HttpHeaders.CONTENT_TYPE);
        boolean bytes = said.size() == 1
                && MediaRange.parse(said.getFirst())
                        .filter(type -> type.is(BYTES))
                        .isPresent();
        if (bytes || (said.isEmpty() && !announcesBody(headers))) {
            headers.set(HttpHeaders.CONTENT_TYPE, BYTES);
            return Optional.empty();
        }
        return Optional.of(
                Problem.of(415, "media-type-understood", "send a file as application/octet-stream, said once")
                        .at("Content-Type"));
    }

    private static Optional<Problem> withBody(MultiMap headers) {
        List<String> said = headers.getAll(HttpHeaders.CONTENT_TYPE);
        boolean json = said.size() == 1
                && MediaRange.parse(said.getFirst()).filter(Negotiation::isJson).isPresent();
        if (announcesBody(headers)) {
            if (!json) {
                return notJson();
            }
            headers.set(HttpHeaders.CONTENT_TYPE, JSON);
            return Optional.empty();
        }
        boolean readable = said.stream()
                .filter(type -> !type.isBlank())
                .allMatch(type -> MediaRange.parse(type).isPresent());
        if (!readable) {
            return notJson();
        }
        if (json) {
            headers.set(HttpHeaders.CONTENT_TYPE, JSON); // an empty body is missing, not of another type
        } else {
            headers.remove(HttpHeaders.CONTENT_TYPE);
        }
        return Optional.empty();
    }

    private static Optional<Problem> notJson() {
        return Optional.of(
                Problem.of(415, "media-type-understood", "the body must be application/json in UTF-8, said once")
                        .at("Content-Type"));
    }

    private static boolean announcesBody(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return headers.contains(HttpHeaders.TRANSFER_ENCODING)
                || (length != null && !length.strip().equals("0"));
    }

    /** JSON has one encoding (RFC 8259); parameters other than the charset say nothing about it. */
    private static boolean isJson(MediaRange type) {
        String charset = type.parameters().get("charset");
        return type.is(JSON)
                && (charset == null || charset.toLowerCase(Locale.ROOT).equals("utf-8"));
    }

    /** A missing or empty header accepts everything; a member that cannot be read accepts nothing. */
    private static boolean accepts(List<String> values, List<String> offered) {
        List<String> members = values.stream()
                .flatMap(value -> MediaRange.members(value).stream())
                .toList();
        List<MediaRange> ranges = members.stream()
                .map(MediaRange::parse)
                .flatMap(Optional::stream)
                .toList();
        return members.isEmpty() || offered.stream().anyMatch(type -> MediaRange.accept(ranges, type));
    }
}
