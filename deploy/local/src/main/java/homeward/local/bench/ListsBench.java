package homeward.local.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import homeward.local.console.Console;
import homeward.local.console.PlainError;
import homeward.local.servers.ServerOptions;

/**
 * Measures work lists and searches over many cases, on a complete platform of its own with temporary data and free ports. Half
 * of the callers are of the state that is a party to all cases, the others of states that are parties to a tenth each.
 */
@Command(
        name = "lists",
        mixinStandardHelpOptions = true,
        description = "Measures work lists and searches over many cases, by several callers at once.")
public final class ListsBench implements Callable<Integer> {

    @Option(names = "--cases", description = "Cases, made by commands (default: ${DEFAULT-VALUE}).")
    private int cases = 100_000;

    @Option(names = "--callers", description = "Callers at once, none of whom pauses (default: ${DEFAULT-VALUE}).")
    private int callers = 10;

    @Option(names = "--warm-up", description = "Seconds that are not measured (default: ${DEFAULT-VALUE}).")
    private int warmUp = 60;

    @Option(names = "--seconds", description = "How long is measured (default: ${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Mixin
    private ServerOptions servers = new ServerOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (cases < 10 || callers < 1 || seconds < 1 || warmUp < 0) {
            throw new PlainError("At least 10 cases, one caller and one second.");
        }
        Console console = new Console();
        console.line("Starting Homeward for the measurement …");
        try (TemporaryRun run = TemporaryRun.start(servers.words())) {
            ListsClient client = new ListsClient(run.addresses());
            console.line("Making %,d cases …", cases);
            long begun = System.nanoTime();
            new ListsFill(client, new PathClient(run.addresses()), console).fill(cases);
            console.line(
                    "Made and listed after %d s.",
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds());
            console.line("%s", run.memory("with all cases"));
            console.line("Warming up for %d s …", warmUp);
            load(client, "warmup", Duration.ofSeconds(warmUp));
            console.line("Measuring for %d s …", seconds);
            console.line("");
            console.line("%s", table(load(client, "measured", Duration.ofSeconds(seconds))));
            console.line("%s", run.memory("after the load"));
        }
        return 0;
    }

    private ListsLoad.Times load(ListsClient client, String phase, Duration time) throws InterruptedException {
        ListsLoad.Times times = new ListsLoad.Times();
        try (ExecutorService all =
                Executors.newFixedThreadPool(callers, Thread.ofVirtual().factory())) {
            List<Future<?>> calling = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                ListsLoad load = new ListsLoad(client, phase, caller, cases);
                calling.add(all.submit(() -> {
                    load.run(time, times);
                    return null;
                }));
            }
            for (Future<?> caller : calling) {
                caller.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof PlainError plain
                    ? plain
                    : new PlainError("The measurement failed: " + failed.getCause());
        }
        return times;
    }

    private String table(ListsLoad.Times times) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT, "%-50s %10s %10s %10s %10s%n", "milliseconds", "calls", "p50", "p99", "worst"));
        times.byKind().forEach((kind, histogram) -> table.append(row(kind, histogram)));
        return table.append(row("all", times.all())).toString();
    }

    private static String row(String name, Histogram times) {
        return String.format(
                Locale.ROOT,
                "%-50s %10d %10.1f %10.1f %10.1f%n",
                name,
                times.getTotalCount(),
                times.getValueAtPercentile(50) / 1e6,
                times.getValueAtPercentile(99) / 1e6,
                times.getMaxValue() / 1e6);
    }
}
