package homeward.chassis.door;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.chassis.rest.Problem;

/** Lets a request in, or answers it with a problem before any route is taken. */
@Singleton
class Door {

    /** Before every filter of the server's own. */
    private static final int FIRST = 1_000_000;

    private final Connections connections;
    private final List<Function<HttpServerRequest, Optional<Problem>>> checks;

    Door(
            @ConfigProperty(name = "homeward.http.head-timeout") Duration head,
            @ConfigProperty(name = "homeward.http.body-timeout") Duration body,
            @ConfigProperty(name = "homeward.http.hosts") Optional<Set<String>> hosts) {
        connections = new Connections(head, body);
        checks = List.of(
                Framing::problem,
                new KnownHost(hosts.orElse(Set.of()))::problem,
                Negotiation::problem,
                OversizedBody::problem);
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, FIRST);
    }

    private void enter(RoutingContext routing) {
        AnswerHeaders.addTo(routing);
        connections.watch(routing);
        checks.stream()
                .map(check -> check.apply(routing.request()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresentOrElse(problem -> refuse(routing, problem), routing::next);
    }

    /** The body, if there is one, is not read: the connection cannot be used again. */
    static void refuse(RoutingContext routing, Problem problem) {
        HttpServerResponse response = routing.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE.toString());
        if (routing.request().version() != HttpVersion.HTTP_2) { // which knows no such header
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        response.end(problem.text())
                .onComplete(_ -> routing.request().connection().close());
    }
}
