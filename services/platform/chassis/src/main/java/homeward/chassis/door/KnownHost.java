package homeward.chassis.door;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;

import homeward.chassis.rest.Problem;

/**
 * Where the names of this server are configured, as in a local run, a request for another name is refused, and so is one
 * made by a web page: a page opened on that machine could otherwise call the service under a name of its own.
 */
final class KnownHost {

    private final Set<String> hosts;

    /** @param hosts names without port; empty if any will do */
    KnownHost(Set<String> hosts) {
        this.hosts = Set.copyOf(hosts);
    }

    Optional<Problem> problem(HttpServerRequest request) {
        if (hosts.isEmpty()) {
            return Optional.empty();
        }
        List<String> named = named(request);
        if (named.size() != 1 || !hosts.contains(withoutPort(named.getFirst()))) {
            return Optional.of(Problem.of(421, "host-known", "this server does not answer under that name")
                    .at("Host"));
        }
        return request.headers().contains(HttpHeaders.ORIGIN)
                ? Optional.of(Problem.of(403, "origin-known", "web pages may not call this service")
                        .at("Origin"))
                : Optional.empty();
    }

    /** HTTP/2 has a pseudo-header in place of the header. */
    private static List<String> named(HttpServerRequest request) {
        HostAndPort authority = request.version() == HttpVersion.HTTP_2 ? request.authority() : null;
        return authority == null ? request.headers().getAll(HttpHeaders.HOST) : List.of(authority.host());
    }

    private static String withoutPort(String host) {
        int port = host.lastIndexOf(':');
        return port < 0 ? host : host.substring(0, port);
    }
}
