package homeward.local.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import homeward.local.console.PlainError;
import homeward.local.servers.TokenIssuer;

/**
 * The addresses of a run's servers and services.
 *
 * @param pid process of the launcher
 * @param kafka bootstrap servers
 * @param mongodb connection string without user and password; {@link homeward.local.servers.Access} adds those
 * @param prefix first part of the names of databases and topics
 * @param services base URI by service name
 * @param gateway the one address in front of them and of the pages; null in a run without one
 */
public record Addresses(
        long pid,
        String kafka,
        String mongodb,
        TokenIssuer issuer,
        String prefix,
        Map<String, String> services,
        @Nullable String gateway) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The services that have a journal and a topic, in the order of the ports. */
    public List<String> writing() {
        return Service.writing().stream()
                .map(Service::id)
                .filter(services::containsKey)
                .toList();
    }

    public URI service(String name) {
        String uri = services.get(name);
        if (uri == null) {
            throw new PlainError("There is no service '" + name + "'; there are " + services.keySet() + ".");
        }
        return URI.create(uri);
    }

    /** The database of a service. */
    public String database(String service) {
        return prefix + "-" + service;
    }

    /** The topic of a service's events. */
    public String topic(String service) {
        return prefix + "." + service + ".events";
    }

    public void write(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The addresses of the current run; null if there is none. */
    public static @Nullable Addresses readIfRunning(Path file) {
        try {
            return Files.exists(file) ? read(file) : null;
        } catch (PlainError ended) {
            return null;
        }
    }

    /** @throws PlainError if no run has stored its addresses, or that run has ended */
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
