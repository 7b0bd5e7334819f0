package homeward.chassis.door;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which requests bring a file, and what holds for them instead of the bounds of all others. */
@Singleton
class Uploads {

    /** Of bodies that are JSON, a little above the chassis' own limit: for what slips past it. */
    private static final long OTHERS = 2L << 20;

    /** So that whoever reads the file sees that it is too large before the server ends the connection. */
    private static final long BEYOND = 1L << 18;

    private final Optional<Pattern> paths;
    private final long most;
    private final Duration time;

    /**
     * @param paths regular expression of whole paths; none takes files if it is missing
     * @param most bytes of a file
     * @param time longest time from the end of the head to the end of the file
     */
    Uploads(
            @ConfigProperty(name = "homeward.http.uploads") Optional<String> paths,
            @ConfigProperty(name = "homeward.attachments.most-bytes") long most,
            @ConfigProperty(name = "homeward.http.upload-timeout") Duration time) {
        this.paths = paths.map(Pattern::compile);
        this.most = most;
        this.time = time;
    }

    boolean is(HttpServerRequest request) {
        return paths.isPresent()
                && HttpMethod.POST.equals(request.method())
                && paths.get().matcher(String.valueOf(request.path())).matches();
    }

    long most() {
        return most;
    }

    Duration time() {
        return time;
    }

    /** The bound that the server itself keeps while it reads: beyond it the connection is closed. */
    long bound(HttpServerRequest request) {
        return is(request) ? most + BEYOND : OTHERS;
    }
}
