package homeward.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * Where everything of a run listens.
 *
 * @param services base URI by service name
 */
public record Addresses(long pid, String kafka, String mongodb, String issuer, Map<String, String> services) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public URI service(String name) {
        String uri = services.get(name);
        if (uri == null) {
            throw new PlainError("There is no service '" + name + "'; there are " + services.keySet() + ".");
        }
        return URI.create(uri);
    }

    void write(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Those of the run that is going on; null if there is none. */
    static @Nullable Addresses readIfRunning(Path file) {
        try {
            return Files.exists(file) ? read(file) : null;
        } catch (PlainError ended) {
            return null;
        }
    }

    /** @throws PlainError where no run has left its addresses, or that run has ended */
    public static Addresses read(Path file) {
        try {
            Addresses addresses = JSON.readValue(Files.readAllBytes(file), Addresses.class);
            if (ProcessHandle.of(addresses.pid()).filter(ProcessHandle::isAlive).isEmpty()) {
                throw new PlainError("Homeward is not running: its last run has ended. Start it with ./homeward up.");
            }
            return addresses;
        } catch (IOException none) {
            throw new PlainError("Homeward is not running: start it with ./homeward up.");
        }
    }
}
