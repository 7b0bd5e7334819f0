package homeward.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The address all embedded servers listen on; they cannot be reached from other machines. */
final class Loopback {

    static final String ADDRESS = "127.0.0.1";

    private Loopback() {}

    static InetAddress address() {
        return InetAddress.ofLiteral(ADDRESS);
    }

    /**
     * Chooses a port that is free at present: the given one, or any if 0.
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
