package homeward.console.visit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Addresses;

/** Through a gateway all visitors come from its address. It says from where they came to it, and is the only one believed. */
@Singleton
class Gateways {

    private static final String CAME_FROM = "X-Forwarded-For";

    private final List<String> names;

    @Inject
    Gateways(Addresses addresses) {
        this(addresses.gateways().orElse(List.of()));
    }

    Gateways(List<String> names) {
        this.names = names;
    }

    /** The address of whoever has sent the request, in numbers. */
    String visitor(HttpServerRequest request) {
        return visitor(request.remoteAddress().hostAddress(), request.getHeader(CAME_FROM));
    }

    /**
     * @param peer at the other end of the connection, in numbers
     * @param said by whom the request was sent, if anybody says so
     */
    String visitor(String peer, @Nullable String said) {
        return said != null && isGateway(peer) ? said : peer;
    }

    private boolean isGateway(String peer) {
        return names.stream()
                .flatMap(Gateways::addresses)
                .map(InetAddress::getHostAddress)
                .anyMatch(peer::equals);
    }

    /** Asked for anew: a container's address changes. */
    private static Stream<InetAddress> addresses(String name) {
        try {
            return Stream.of(InetAddress.getAllByName(name));
        } catch (UnknownHostException gone) {
            return Stream.empty();
        }
    }
}
