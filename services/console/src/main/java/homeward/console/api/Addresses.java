package homeward.console.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where the services are, how long one may take to answer, and who stands before the console. */
@ConfigMapping(prefix = "homeward.console")
public interface Addresses {

    /** Base address by the service's name. */
    Map<String, URI> services();

    Duration patience();

    /** Names or addresses of the gateways; none if visitors come here themselves. */
    Optional<List<String>> gateways();
}
