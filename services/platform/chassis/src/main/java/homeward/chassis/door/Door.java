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

    /** After the server has set its own bound. */
    private static final int AFTER_THE_BOUND = 1;

    /** Where the server keeps the most bytes that it reads of a body. */
    private static final String BOUND = "io.quarkus.max-request-size";

    private final Connections connections;
    private final Uploads uploads;
    private final List<Function<HttpServerRequest, Optional<Problem>>> checks;

    Door(
            Uploads uploads,
            Downloads downloads,
            @ConfigProperty(name = "homeward.http.head-timeout") Duration head,
            @ConfigProperty(name = "homeward.http.body-timeout") Duration body,
            @ConfigProperty(name = "homeward.http.hosts") Optional<Set<String>> hosts,
            @ConfigProperty(name = "homeward.http.other-representations") Optional<Set<String>> others) {
        this.uploads = uploads;
        Negotiation negotiation = new Negotiation(others.orElse(Set.of()));
        connections = new Connections(head, body);
        checks = List.of(
                Framing::problem,
                new KnownHost(hosts.orElse(Set.of()))::problem,
                request -> negotiation.problem(request, uploads.is(request), downloads.is(request)),
                request -> OversizedBody.problem(request, uploads));
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, FIRST);
        filters.register(this::bound, AFTER_THE_BOUND);
    }

    private void bound(RoutingContext routing) {
        routing.put(BOUND, uploads.bound(routing.request()));
        routing.next();
    }

    private void enter(RoutingContext routing) {
        AnswerHeaders.addTo(routing);
        connections.watch(routing, uploads.is(routing.request()) ? uploads.time() : connections.body());
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
