package homeward.local;

import java.nio.file.Path;

import picocli.CommandLine.Option;

/** What {@code up} and {@code demo} share on the command line. */
final class RunOptions {

    @Option(names = "--fresh", description = "Start empty: delete what an earlier run left in the data directory.")
    boolean fresh;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the data is kept (default: .data in the project).")
    @org.jspecify.annotations.Nullable
    Path data;

    @Option(
            names = "--ports",
            paramLabel = "BASE|auto",
            defaultValue = "" + Ports.DEFAULT_BASE,
            description = "First of the ports used (default: ${DEFAULT-VALUE}), or 'auto' for any free ones.")
    String ports = "" + Ports.DEFAULT_BASE;

    boolean fresh() {
        return fresh;
    }

    Path root() {
        return Path.of(System.getProperty("homeward.root", "")).toAbsolutePath().normalize();
    }

    Path data() {
        return data == null ? root().resolve(".data") : data.toAbsolutePath().normalize();
    }

    Ports ports() {
        if (ports.equals("auto")) {
            return Ports.anyFree();
        }
        try {
            int base = Integer.parseInt(ports);
            if (base >= 1024 && base <= 65_500) {
                return Ports.from(base);
            }
        } catch (NumberFormatException notANumber) {
            // Answered below like any other unusable value.
        }
        throw new PlainError("--ports takes a number from 1024 to 65500, or auto, not '" + ports + "'.");
    }
}
