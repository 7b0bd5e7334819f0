package homeward.local;

import java.io.IOException;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import homeward.local.demo.Demo;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Start everything, play the cases in samples/ through the APIs, show each case's history.")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    RunOptions options = new RunOptions();

    @Option(names = "--exit", description = "Stop after the last case; status 0 only if every case ended as expected.")
    boolean exit;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = new Console();
        LocalRun run = UpCommand.begin(options, console);
        Addresses addresses = run.addresses();
        PlatformTime time = run.clock().of(addresses);
        boolean asExpected =
                new Demo(addresses, time, console).play(options.root().resolve("samples"));
        if (!exit) {
            UpCommand.keepRunning(console);
        }
        run.close();
        return asExpected ? 0 : 1;
    }
}
