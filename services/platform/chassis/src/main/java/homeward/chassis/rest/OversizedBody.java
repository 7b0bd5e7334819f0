package homeward.chassis.rest;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Refuses a body with too large a declared size; the server itself would answer without a problem document. */
final class OversizedBody {

    void register(@Observes Filters filters) {
        filters.register(OversizedBody::refuse, 1_000_000);
    }

    private static void refuse(RoutingContext routing) {
        String announced = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null || !tooLarge(announced)) {
            routing.next();
            return;
        }
        Problem problem = ProblemMappers.tooLarge();
        routing.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE.toString())
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end("""
                        {"type":"%s","title":"%s","status":%d,"detail":"%s","rule":"%s","field":"body"}""".formatted(
                                problem.type(), problem.title(), problem.status(), problem.detail(), problem.rule()));
    }

    private static boolean tooLarge(String announced) {
        try {
            return Long.parseLong(announced) > RequestReader.LIMIT;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
