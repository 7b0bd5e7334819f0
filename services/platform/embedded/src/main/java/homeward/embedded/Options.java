package homeward.embedded;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** {@code --name value} pairs of {@link PlatformMain}. */
final class Options {

    private static final Set<String> KNOWN = Set.of(
            "data",
            "kafka-port",
            "store-port",
            "issuer-port",
            "passwords",
            "prefix",
            "ready-file",
            "min-free-mb",
            "watch-pid",
            "delete-data");
    private static final Set<String> NUMBERS =
            Set.of("kafka-port", "store-port", "issuer-port", "min-free-mb", "watch-pid");

    private Options() {}

    static Map<String, String> parse(String[] args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : args[i];
            if (!KNOWN.contains(name)) {
                throw new PlatformFailure("Unknown option " + args[i]);
            }
            if (i + 1 == args.length) {
                throw new PlatformFailure("--" + name + " needs a value");
            }
            if (NUMBERS.contains(name) && !args[i + 1].matches("\\d{1,9}")) {
                throw new PlatformFailure("--" + name + " needs a number, not " + args[i + 1]);
            }
            options.put(name, args[i + 1]);
        }
        return options;
    }
}
