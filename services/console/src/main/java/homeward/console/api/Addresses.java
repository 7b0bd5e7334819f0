package homeward.console.api;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import io.smallrye.config.ConfigMapping;

/** Where the services are, and how long one may take to answer. */
@ConfigMapping(prefix = "homeward.console")
public interface Addresses {

    /** Base address by the service's name. */
    Map<String, URI> services();

    Duration patience();
}
