package homeward.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import homeward.local.console.Console;
import homeward.local.demo.Demo;
import homeward.local.demo.FeedExcerpt;
import homeward.local.run.Addresses;
import homeward.local.run.LocalRun;
import homeward.local.run.PlatformTime;
import homeward.local.run.RunOptions;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Start everything, play the cases in samples/ through the APIs, tell each case's history.")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    RunOptions options = new RunOptions();

    @Option(names = "--exit", description = "Stop after the last case; status 0 only if every case ended as expected.")
    boolean exit;

    @Option(names = "--samples", paramLabel = "DIR", description = "The cases to play (default: samples/).")
    @Nullable
    Path samples;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = new Console();
        LocalRun run = UpCommand.begin(options, console);
        Addresses addresses = run.addresses();
        PlatformTime time = run.clock().of(addresses);
        Instant begun = Instant.now();
        boolean asExpected = new Demo(addresses, time, console, run.dataPath(""))
                .play(samples == null ? options.root().resolve("samples") : samples);
        new FeedExcerpt(addresses).tell(console, begun);
        if (!exit) {
            UpCommand.invite(run, console);
            UpCommand.keepRunning(console);
        }
        run.close();
        return asExpected ? 0 : 1;
    }
}
