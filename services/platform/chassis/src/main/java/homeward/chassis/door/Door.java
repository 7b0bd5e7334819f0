package homeward.chassis.door;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
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

    /** How long a refused body is thrown away, so that a client that is still sending it can read the answer. */
    private static final long LINGER_MILLIS = 2_000;

    private final Connections connections;
    private final List<Function<HttpServerRequest, Optional<Problem>>> checks;

    Door(
            @ConfigProperty(name = "homeward.http.head-timeout") Duration head,
            @ConfigProperty(name = "homeward.http.body-timeout") Duration body,
            @ConfigProperty(name = "homeward.http.hosts") Optional<Set<String>> hosts,
            @ConfigProperty(name = "homeward.http.other-representations") Optional<Set<String>> others) {
        connections = new Connections(head, body);
        checks = List.of(
                Framing::problem,
                new KnownHost(hosts.orElse(Set.of()))::problem,
                new Negotiation(others.orElse(Set.of()))::problem,
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

    /** The body, if there is one, is not kept: the connection cannot be used again. */
    static void refuse(RoutingContext routing, Problem problem) {
        HttpServerResponse response = routing.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE.toString());
        if (routing.request().version() != HttpVersion.HTTP_2) { // which knows no such header
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        closeWhenAllHasArrived(routing, response.end(problem.text()));
    }

    /** Closed at once, a connection is reset, and the answer is lost with what was still on its way. */
    private static void closeWhenAllHasArrived(RoutingContext routing, Future<Void> answered) {
        HttpServerRequest request = routing.request();
        HttpConnection connection = request.connection();
        if (request.isEnded()) {
            answered.onComplete(_ -> connection.close());
            return;
        }
        long patience = routing.vertx().setTimer(LINGER_MILLIS, _ -> connection.close());
        request.handler(_ -> {}).resume();
        Future.join(answered, request.end()).onComplete(_ -> {
            routing.vertx().cancelTimer(patience);
            connection.close();
        });
    }
}
