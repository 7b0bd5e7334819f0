package homeward.feed.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import homeward.chassis.deciding.Refusal;

/** Where a webhook goes. Its name is looked up at each attempt, and what is found is what is connected to. */
record Target(URI uri) {

    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");
    /** IANA's special-purpose networks, IPv4. */
    private static final List<Network> SPECIAL = List.of(
            Network.of(0, 0, 0, 8),
            Network.of(10, 0, 0, 8),
            Network.of(100, 64, 0, 10),
            Network.of(127, 0, 0, 8),
            Network.of(169, 254, 0, 16),
            Network.of(172, 16, 0, 12),
            Network.of(192, 0, 0, 24),
            Network.of(192, 0, 2, 24),
            Network.of(192, 88, 99, 24),
            Network.of(192, 168, 0, 16),
            Network.of(198, 18, 0, 15),
            Network.of(198, 51, 100, 24),
            Network.of(203, 0, 113, 24),
            Network.of(224, 0, 0, 3));

    /** Names of hosts to addresses. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** The name leads to an address that is not on the public internet. */
    static final class NotPublic extends Exception {

        private static final long serialVersionUID = 1L;

        NotPublic() {
            super("an address that is not public", null, false, false);
        }
    }

    /**
     * @param inside whether plain HTTP and addresses that are not public are allowed
     * @throws Refusal if nothing may be sent there
     */
    static Target of(String address, boolean inside) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            throw refused("must be an address, e.g. https://receiver.example/homeward");
        }
        boolean known = "https".equals(uri.getScheme()) || (inside && "http".equals(uri.getScheme()));
        if (!known || uri.getHost() == null) {
            throw refused("must begin with https:// and a host");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw refused("must have neither user nor fragment: deliveries are signed");
        }
        if (!address.chars().allMatch(c -> c > ' ' && c < 127) || uri.getPort() == 0 || uri.getPort() > 0xFFFF) {
            throw refused("must be plain ASCII, with a port that exists");
        }
        if (uri.getHost().startsWith("[")
                || (!inside && NUMBERS.matcher(uri.getHost()).matches())) {
            throw refused("must name a host on the public internet");
        }
        return new Target(uri);
    }

    private static Refusal refused(String why) {
        return Refusal.invalid("address", why);
    }

    String host() {
        return Objects.requireNonNull(uri.getHost());
    }

    boolean tls() {
        return "https".equals(uri.getScheme());
    }

    int port() {
        return uri.getPort() > 0 ? uri.getPort() : tls() ? 443 : 80;
    }

    /** Path and query. */
    String path() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /**
     * The address to connect to, and no other.
     *
     * @throws NotPublic if any address of the name is not public, and that is not allowed
     * @throws UnknownHostException if the name has none
     */
    InetAddress resolved(Names names, boolean inside) throws UnknownHostException, NotPublic {
        InetAddress[] found = names.of(host());
        if (found.length == 0) {
            throw new UnknownHostException();
        }
        if (!inside && !Arrays.stream(found).allMatch(Target::isPublic)) {
            throw new NotPublic();
        }
        return found[0];
    }

    private record Network(int address, int bits) {

        static Network of(int first, int second, int third, int bits) {
            return new Network((first << 24) | (second << 16) | (third << 8), bits);
        }

        boolean has(int other) {
            return (address ^ other) >>> (32 - bits) == 0;
        }
    }

    /** Whether it is an address of the public internet, under which nothing of this installation answers. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        int head = ByteBuffer.wrap(bytes).getInt();
        if (bytes.length == 4) {
            return SPECIAL.stream().noneMatch(network -> network.has(head));
        }
        boolean global = (head >>> 29) == 1; // 2000::/3
        boolean special = (head >>> 9) == (0x2001_0000 >>> 9) // 2001::/23: Teredo and other protocols
                || head == 0x2001_0DB8 // documentation
                || (head >>> 16) == 0x2002 // 6to4
                || (head >>> 12) == 0x3FFF_0; // documentation
        return global && !special;
    }
}
