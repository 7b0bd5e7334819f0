package homeward.chassis.door;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.chassis.attachments.files.FileTypes;
import homeward.events.attachments.FileType;

/** Which requests are answered with a file. */
@Singleton
class Downloads {

    /** Whoever asks for a file can accept what it is, or bytes of any kind. */
    static final List<String> TYPES = Stream.concat(
                    Stream.of("application/octet-stream"),
                    Arrays.stream(FileType.values()).map(FileTypes::mediaType))
            .toList();

    private final Optional<Pattern> paths;

    /** @param paths regular expression of whole paths; none gives files if it is missing */
    Downloads(@ConfigProperty(name = "homeward.http.downloads") Optional<String> paths) {
        this.paths = paths.map(Pattern::compile);
    }

    boolean is(HttpServerRequest request) {
        return paths.isPresent()
                && HttpMethod.GET.equals(request.method())
                && paths.get().matcher(String.valueOf(request.path())).matches();
    }
}
