package homeward.docker;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import homeward.events.Role;

/**
 * The configuration of the services, from their sources and the platform's classes.
 *
 * @param ports port of each service
 * @param pages port of the console, which has no store, broker or key
 * @param entrance port of the gateway in front of everything, which has none either
 * @param witness port of the witness, which has keys of its own and nothing else
 * @param reading services that only read
 * @param settings the platform's default settings, by key
 * @param environment names of environment variables that a service reads
 * @param officers actors of the samples, as {@code <state>-<role>}
 */
record ServiceFacts(
        Map<String, Integer> ports,
        Map<String, Integer> pages,
        Map<String, Integer> entrance,
        Map<String, Integer> witness,
        Set<String> reading,
        Map<String, String> settings,
        Set<String> environment,
        Set<String> roles,
        Set<String> officers,
        String kafkaVersion,
        String keycloakVersion) {

    private static final String DEFAULTS = "META-INF/microprofile-config.properties";
    private static final String SETTINGS = "src/main/resources/application.properties";
    private static final String CONSOLE = "console";
    private static final String GATEWAY = "gateway";
    private static final String WITNESS = "witness";
    /** A setting without a default, in a comment. */
    private static final Pattern WITHOUT_DEFAULT = Pattern.compile("(?m)^# (homeward\\.[a-z.-]+)=");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:[^}]*)?}");
    private static final Pattern OFFICER = Pattern.compile("\"as\": \"([a-z-]+)\"");

    static ServiceFacts read(Path root) {
        Map<String, Integer> ports = new TreeMap<>();
        Set<String> reading = new TreeSet<>();
        Map<String, String> settings = new TreeMap<>(defaults());
        Set<String> environment = new TreeSet<>();
        Map<String, Integer> pages = new TreeMap<>();
        Map<String, Integer> entrance = new TreeMap<>();
        Map<String, Integer> witness = new TreeMap<>();
        try (Stream<Path> folders = Files.list(root.resolve("services"))) {
            for (Path file : folders.map(folder -> folder.resolve(SETTINGS))
                    .filter(Files::exists)
                    .toList()) {
                Map<String, String> own = properties(Files.readString(file));
                String port = own.getOrDefault("quarkus.http.port", "");
                for (var other : Map.of(CONSOLE, pages, GATEWAY, entrance, WITNESS, witness)
                        .entrySet()) {
                    if (file.equals(
                            root.resolve("services").resolve(other.getKey()).resolve(SETTINGS))) {
                        other.getValue().put(other.getKey(), number(port));
                        own.forEach((key, value) -> {
                            environment.add(variable(key));
                            PLACEHOLDER.matcher(value).results().forEach(found -> environment.add(found.group(1)));
                        });
                    }
                }
                String service = own.get("homeward.service");
                if (service == null) {
                    continue; // console, gateway and witness
                }
                ports.put(service, number(port));
                if ("true".equals(own.get("homeward.reads-only"))) {
                    reading.add(service);
                }
                own.keySet().forEach(key -> environment.add(variable(key)));
                PLACEHOLDER.matcher(port).results().forEach(found -> environment.add(found.group(1)));
            }
            settings.keySet().forEach(key -> environment.add(variable(key)));
            withoutDefault().forEach(key -> environment.add(variable(key)));
            environment.add("QUARKUS_PROFILE");
            return new ServiceFacts(
                    ports,
                    pages,
                    entrance,
                    witness,
                    reading,
                    settings,
                    environment,
                    new TreeSet<>(Role.ALL),
                    actorsOf(root.resolve("samples")),
                    System.getProperty("kafka.version", ""),
                    System.getProperty("keycloak.version", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(String port) {
        return Integer.parseInt(port.replaceAll("\\D", ""));
    }

    String setting(String key) {
        return Objects.requireNonNull(settings.get(key), () -> "the platform has no setting " + key);
    }

    /** Name of a key's environment variable, by the rules of MicroProfile Config. */
    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> defaults() {
        return properties(defaultsText());
    }

    /** The platform's settings that its defaults name in a comment only. */
    private static List<String> withoutDefault() {
        return WITHOUT_DEFAULT
                .matcher(defaultsText())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String defaultsText() {
        return ServiceFacts.class
                .getClassLoader()
                .resources(DEFAULTS)
                .map(url -> {
                    try (var in = url.openStream()) {
                        return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .filter(found -> properties(found).containsKey("homeward.issuer"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the platform's defaults are not on the class path"));
    }

    private static Map<String, String> properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static Set<String> actorsOf(Path samples) throws IOException {
        Set<String> officers = new TreeSet<>();
        try (Stream<Path> files = Files.list(samples)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            for (Path file : found) {
                OFFICER.matcher(Files.readString(file)).results().forEach(hit -> officers.add(hit.group(1)));
            }
        }
        return officers;
    }
}
