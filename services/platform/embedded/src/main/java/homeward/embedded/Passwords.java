package homeward.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The passwords of the users of an installation's embedded servers: random, made once, and kept in a file that its owner
 * alone can read, one line {@code store.<user>=…} or {@code kafka.<user>=…} for each.
 */
public final class Passwords {

    private static final int RANDOM_BYTES = 24;
    private static final String STORE = "store.";
    private static final String KAFKA = "kafka.";

    private final Map<String, String> byName;

    private Passwords(Map<String, String> byName) {
        this.byName = byName;
    }

    /** New ones, kept nowhere. */
    public static Passwords made(Collection<String> store, Collection<String> kafka) {
        return new Passwords(completed(new TreeMap<>(), store, kafka));
    }

    /**
     * Those of a file, completed for users who have none yet.
     *
     * @param file written if it does not exist or a user was missing
     * @throws PlatformFailure if it cannot be read or written
     */
    public static Passwords keptIn(Path file, Collection<String> store, Collection<String> kafka) {
        Map<String, String> known = new TreeMap<>();
        existing(file).ifPresent(kept -> known.putAll(kept.byName));
        Map<String, String> all = completed(new TreeMap<>(known), store, kafka);
        if (!all.equals(known)) {
            write(file, all);
        }
        return new Passwords(all);
    }

    /**
     * Those of a file; empty if there is none.
     *
     * @throws PlatformFailure if it cannot be read
     */
    public static Optional<Passwords> existing(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            lines.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new PlatformFailure("The passwords in " + file + " cannot be read", e);
        }
        Map<String, String> byName = new TreeMap<>();
        lines.stringPropertyNames().forEach(name -> byName.put(name, lines.getProperty(name)));
        return Optional.of(new Passwords(byName));
    }

    private static Map<String, String> completed(
            Map<String, String> byName, Collection<String> store, Collection<String> kafka) {
        store.forEach(user -> byName.computeIfAbsent(STORE + user, _ -> random()));
        kafka.forEach(user -> byName.computeIfAbsent(KAFKA + user, _ -> random()));
        return byName;
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static void write(Path file, Map<String, String> byName) {
        String lines = byName.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            OwnerFile.write(file, lines);
        } catch (IOException e) {
            throw new PlatformFailure("The passwords cannot be kept in " + file + ": " + e.getMessage(), e);
        }
    }

    /** Passwords of the store's users, by name. */
    public Map<String, String> store() {
        return of(STORE);
    }

    /** Passwords of the broker's users, by name. */
    public Map<String, String> kafka() {
        return of(KAFKA);
    }

    private Map<String, String> of(String server) {
        return byName.entrySet().stream()
                .filter(line -> line.getKey().startsWith(server))
                .collect(Collectors.toUnmodifiableMap(
                        line -> line.getKey().substring(server.length()), Map.Entry::getValue));
    }

    /** Never a password. */
    @Override
    public String toString() {
        return "Passwords" + byName.keySet();
    }
}
