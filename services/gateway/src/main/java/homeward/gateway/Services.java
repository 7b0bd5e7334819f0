package homeward.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The services behind the gateway, and the names under which it answers. */
@ConfigMapping(prefix = "homeward.gateway")
interface Services {

    /** The base address of each service, by the first part of the paths that lead to it. */
    Map<String, URI> services();

    /** The console, to which every path leads that begins with the name of no service; without it there is no such path. */
    Optional<URI> console();

    /** Services whose name also begins paths of the console: without a token such a path is the console's. */
    @WithDefault("audit")
    Set<String> alsoPages();

    /**
     * Paths of services that lead nowhere here: what people without an account need is asked for by the console, which counts their tries by
     * address.
     */
    @WithDefault("/request/returnee")
    Set<String> inside();

    /** Names without port; any will do if there are none. */
    Optional<Set<String>> hosts();

    /**
     * How long a service may be silent before its answer is given up; longer than the longest wait of a reader, and than
     * a service waits for a body.
     */
    @WithDefault("PT5M30S")
    Duration patience();

    /** Requests on their way to one service at once; as many may wait, and more are answered with 503. */
    @WithDefault("256")
    int connections();

    /** The same of services that need another number: readers of a feed stay. */
    Map<String, Integer> connectionsOf();
}
