package homeward.chassis.door;

import java.util.Optional;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

import homeward.chassis.rest.Problem;
import homeward.chassis.rest.RequestReader;

/** Refuses a body with too large a declared size; the server itself would answer without a problem document. */
final class OversizedBody {

    private OversizedBody() {}

    static Optional<Problem> problem(HttpServerRequest request, Uploads uploads) {
        long most = uploads.is(request) ? uploads.most() : RequestReader.LIMIT;
        String announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return announced != null && tooLarge(announced, most)
                ? Optional.of(RequestReader.tooLarge(most))
                : Optional.empty();
    }

    private static boolean tooLarge(String announced, long most) {
        try {
            return Long.parseLong(announced) > most;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
