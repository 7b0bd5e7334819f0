package homeward.chassis.door;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

import homeward.chassis.rest.Problem;

/**
 * How the message is framed. What another server on the way might understand differently is refused rather than
 * guessed (RFC 9110, RFC 9112).
 */
final class Framing {

    private Framing() {}

    static Optional<Problem> problem(HttpServerRequest request) {
        if (request.version() == null) {
            return Optional.of(Problem.of(505, "http-version", "this service speaks HTTP/1.1"));
        }
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (!codings.isEmpty() && !isOnly("chunked", codings)) {
            return Optional.of(Problem.of(501, "transfer-coding", "the only transfer coding known here is chunked")
                    .at("Transfer-Encoding"));
        }
        List<String> contents = request.headers().getAll(HttpHeaders.CONTENT_ENCODING);
        if (!contents.isEmpty() && !isOnly("identity", contents)) {
            return Optional.of(Problem.of(415, "media-type-understood", "send the body without a content coding")
                    .at("Content-Encoding"));
        }
        List<String> expected = request.headers().getAll(HttpHeaders.EXPECT);
        return expected.isEmpty() || isOnly("100-continue", expected)
                ? Optional.empty()
                : Optional.of(Problem.of(417, "expectation-met", "the only expectation known here is 100-continue")
                        .at("Expect"));
    }

    private static boolean isOnly(String word, List<String> values) {
        return values.size() == 1
                && values.getFirst().strip().toLowerCase(Locale.ROOT).equals(word);
    }
}
