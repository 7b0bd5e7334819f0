package homeward.local.run;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import homeward.local.console.PlainError;
import homeward.local.servers.ServerOptions;

/** The command-line options of every command that starts a run. */
public final class RunOptions {

    @Option(
            names = "--fresh",
            description =
                    "Start empty: delete what an earlier run left in the data directory. Nothing is ever deleted on a"
                            + " given server.")
    boolean fresh;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the data is kept (default: .data in the project).")
    @Nullable
    Path data;

    @Option(
            names = "--ports",
            paramLabel = "BASE|auto",
            defaultValue = "" + Ports.DEFAULT_BASE,
            description = "First of the ports used (default: ${DEFAULT-VALUE}), or 'auto' for any free ones.")
    String ports = "" + Ports.DEFAULT_BASE;

    @Mixin
    ServerOptions servers = new ServerOptions();

    private boolean training;

    /** A start with own servers, on temporary data, that makes the services' caches, see {@link StartCache}. */
    public static RunOptions training(Path data) {
        RunOptions options = new RunOptions();
        options.data = data;
        options.ports = "auto";
        options.servers = ServerOptions.own();
        options.training = true;
        return options;
    }

    boolean isTraining() {
        return training;
    }

    ServerOptions servers() {
        return servers;
    }

    boolean fresh() {
        return fresh;
    }

    /** The project's directory. */
    public Path root() {
        return Path.of(System.getProperty("homeward.root", "")).toAbsolutePath().normalize();
    }

    public Path data() {
        return DataDirectory.place(data);
    }

    Ports ports(HeldPorts held) {
        if (ports.equals("auto")) {
            return Ports.of(held);
        }
        try {
            int base = Integer.parseInt(ports);
            if (base >= 1024 && base <= 65_500) {
                return Ports.from(base);
            }
        } catch (NumberFormatException notANumber) {
            // Reported below like any other invalid value.
        }
        throw new PlainError("--ports takes a number from 1024 to 65500, or auto, not '" + ports + "'.");
    }
}
