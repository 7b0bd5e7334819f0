package homeward.local.servers;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import homeward.local.console.PlainError;

/** Existing servers to use, from the command line or, second, from the environment. */
public final class ServerOptions {

    private static final String PREFIX = "[a-z][a-z0-9-]{0,29}";

    @Option(
            names = "--store",
            paramLabel = "URI",
            description = "A MongoDB to use instead of the embedded store (or HOMEWARD_MONGODB_URI).")
    @Nullable
    String store;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "A Kafka broker to use instead of the embedded one (or HOMEWARD_KAFKA_BOOTSTRAP).")
    @Nullable
    String kafka;

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            description = "A token issuer to use instead of the embedded one (or HOMEWARD_ISSUER); the clock cannot be"
                    + " moved then.")
    @Nullable
    String issuer;

    @Option(
            names = "--prefix",
            paramLabel = "NAME",
            description = "First part of the names of databases and topics, so that several installations can share a"
                    + " server (or HOMEWARD_PREFIX; default: homeward).")
    @Nullable
    String prefix;

    private boolean ownOnly;

    /** Own servers alone, whatever the environment names. */
    public static ServerOptions own() {
        ServerOptions options = new ServerOptions();
        options.ownOnly = true;
        return options;
    }

    public GivenServers given() {
        return new GivenServers(
                value(store, "HOMEWARD_MONGODB_URI"),
                value(kafka, "HOMEWARD_KAFKA_BOOTSTRAP"),
                value(issuer, "HOMEWARD_ISSUER"));
    }

    public String prefix() {
        String given = value(prefix, "HOMEWARD_PREFIX");
        String name = given == null ? "homeward" : given;
        if (!name.matches(PREFIX)) {
            throw new PlainError("--prefix takes up to 30 small letters, digits and '-', not '" + name + "'.");
        }
        return name;
    }

    /** The same options as arguments for another process, which inherits the environment. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        add(words, "--store", store);
        add(words, "--kafka", kafka);
        add(words, "--issuer", issuer);
        add(words, "--prefix", prefix);
        return words;
    }

    private static void add(List<String> words, String option, @Nullable String value) {
        if (value != null) {
            words.add(option);
            words.add(value);
        }
    }

    private @Nullable String value(@Nullable String option, String variable) {
        String value = option == null && !ownOnly ? System.getenv(variable) : option;
        return value == null || value.isBlank() ? null : value.strip();
    }
}
