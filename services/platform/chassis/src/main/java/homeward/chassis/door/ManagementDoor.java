package homeward.chassis.door;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.chassis.rest.Problem;

/** The door of the management port: the same framing and headers of answers; health and figures are only read. */
@Singleton
class ManagementDoor {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final int FIRST = -1_000_000;

    private final KnownHost host;

    ManagementDoor(@ConfigProperty(name = "homeward.http.hosts") Optional<Set<String>> hosts) {
        host = new KnownHost(hosts.orElse(Set.of()));
    }

    void open(@Observes ManagementInterface management) {
        management.router().route().order(FIRST).handler(this::enter);
    }

    private void enter(RoutingContext routing) {
        AnswerHeaders.addTo(routing);
        HttpServerRequest request = routing.request();
        boolean reads = READING.contains(request.method());
        if (!reads && !String.valueOf(request.path()).startsWith("/platform/")) {
            routing.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            Door.refuse(routing, Problem.of(405, "method-allowed", "health and figures are only read"));
            return;
        }
        Framing.problem(request)
                .or(() -> host.problem(request))
                .ifPresentOrElse(problem -> Door.refuse(routing, problem), routing::next);
    }
}
