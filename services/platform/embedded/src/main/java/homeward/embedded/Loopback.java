package homeward.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Everything embedded listens on this address alone, so that nothing is reachable from another machine. */
final class Loopback {

    static final String ADDRESS = "127.0.0.1";

    private Loopback() {}

    static InetAddress address() {
        return InetAddress.ofLiteral(ADDRESS);
    }

    /**
     * A port that was free a moment ago: the given one, or any if 0.
     *
     * @throws PortTaken if the given one is not free
     */
    static int claim(String owner, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address(), port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new PortTaken(owner, port, e);
        }
    }
}
