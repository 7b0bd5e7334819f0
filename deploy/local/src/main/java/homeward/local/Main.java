package homeward.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import homeward.embedded.Logging;
import homeward.local.console.PlainError;

/** The launcher behind {@code ./homeward}. */
@Command(
        name = "homeward",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            ClockCommand.class,
            BenchCommand.class,
            VerifyCommand.class,
            BundleCommand.class,
            RotateCommand.class,
            RightsCommand.class,
            TrainCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Logging.quiet();
        System.exit(run(arguments));
    }

    /** Exit status: 0 success; 1 failure, explained in one line; 2 invalid command line. */
    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, given) -> {
                    wrong.getCommandLine().getErr().println("homeward: " + wrong.getMessage());
                    return 2;
                })
                .setExecutionExceptionHandler((failed, command, given) -> {
                    String line = failed instanceof PlainError ? failed.getMessage() : failed.toString();
                    command.getErr().println("homeward: " + line);
                    return 1;
                })
                .execute(arguments);
    }
}
