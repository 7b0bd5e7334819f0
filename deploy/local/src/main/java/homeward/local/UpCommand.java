package homeward.local;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import homeward.local.console.Console;
import homeward.local.run.Addresses;
import homeward.local.run.LocalRun;
import homeward.local.run.RunOptions;
import homeward.local.servers.Access;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Start what is not given of broker, store and token issuer, and the services, and keep them"
                + " running.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    RunOptions options = new RunOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = new Console();
        LocalRun run = begin(options, console);
        invite(run, console);
        keepRunning(console);
        run.close();
        return 0;
    }

    static LocalRun begin(RunOptions options, Console console) throws IOException {
        long begun = System.nanoTime();
        console.line("Starting Homeward on the data in %s", options.data());
        LocalRun run = LocalRun.start(options, console);
        run.addresses().write(run.dataPath("run.json"));
        console.line(
                "Everything is ready after %.1f s.",
                Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0);
        listening(run, console);
        return run;
    }

    private static void listening(LocalRun run, Console console) {
        Addresses addresses = run.addresses();
        console.line("");
        addresses.services().forEach((name, uri) -> console.line("  %-22s %s   (%s/openapi)", name, uri, uri));
        console.line("  %-22s %s", "console", run.console());
        console.line("  %-22s %s", "operators' pages", run.operators());
        console.line("  %-22s %s   (%s/request/cases …)", "all at one address", run.gateway(), run.gateway());
        console.line("  %-22s %s", "token issuer", addresses.issuer().issuer());
        console.line("  %-22s %s", "Kafka", addresses.kafka());
        console.line("  %-22s %s", "store", addresses.mongodb());
        if (Files.exists(run.dataPath(Access.FILE))) {
            console.line("  %-22s %s", "their passwords", run.dataPath(Access.FILE));
        }
        console.line("  %-22s %s", "logs", run.dataPath("logs"));
        console.line("  %-22s %s", "the platform's time", run.clock().reading());
        console.line("");
    }

    /** Where the pages are, and who can sign in. */
    static void invite(LocalRun run, Console console) {
        console.line("");
        console.line("Open the console at %s", run.gateway());
        if (run.addresses().issuer().given()) {
            console.line(
                    "  and sign in as a user of %s, at which 'homeward-console' is a client.",
                    run.addresses().issuer().issuer());
        } else {
            console.line(
                    "  and sign in as any officer of any state, without a password: for example as a requesting officer of the");
            console.line("  Netherlands, or as a requested officer of Russia. Each sees what that state may see.");
        }
        console.line("");
    }

    static void keepRunning(Console console) throws InterruptedException {
        console.line("Running until Ctrl-C.");
        new CountDownLatch(1).await();
    }
}
