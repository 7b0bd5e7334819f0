package homeward.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import homeward.local.console.Console;
import homeward.local.console.PlainError;
import homeward.local.servers.ServerOptions;

/**
 * Measures the path from a REST command to the read models, on a complete platform of its own with temporary data and
 * free ports, which is stopped and deleted afterwards.
 */
@Command(
        name = "path",
        mixinStandardHelpOptions = true,
        description = "Measures from a REST command to two services' read models, and the rebuild of a read model.")
public final class PathBench implements Callable<Integer> {

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the results to this file.")
    private @Nullable Path json;

    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "60,100,300",
            description = "Commands per second, one after the other (default: ${DEFAULT-VALUE}).")
    private List<Integer> rates = List.of();

    @Option(names = "--seconds", description = "How long each rate is held (default: ${DEFAULT-VALUE}).")
    private int seconds = 20;

    @Option(
            names = "--warm-up",
            description = "Seconds at the first rate that are not measured (default: ${DEFAULT-VALUE}).")
    private int warmUp = 240;

    @Option(names = "--cases", description = "Cases the commands are spread over (default: ${DEFAULT-VALUE}).")
    private int cases = 2_000;

    @Option(
            names = "--watch",
            description = "Of how many commands one is watched until it is visible (default: ${DEFAULT-VALUE}).")
    private int watch = 5;

    @Mixin
    private ServerOptions servers = new ServerOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Integer> counts = new ArrayList<>(rates);
        counts.addAll(List.of(seconds, cases, watch));
        if (warmUp < 0 || counts.stream().anyMatch(count -> count < 1)) {
            throw new PlainError("Rates, seconds, cases and --watch must be at least 1, --warm-up at least 0.");
        }
        Console console = new Console();
        console.line("Starting Homeward for the measurement …");
        try (TemporaryRun run = TemporaryRun.start(servers.words())) {
            List<String> memory = new ArrayList<>();
            memory.add(run.memory("after the start"));
            PathReport report = measure(run, console, memory);
            memory.add(run.memory("after the load"));
            console.line("");
            console.line("Ready %.1f s after the start.", run.startSeconds());
            memory.forEach(console::line);
            console.line("");
            console.line(report.table());
            if (json != null) {
                Files.writeString(json, report.json());
            }
        }
        return 0;
    }

    private PathReport measure(TemporaryRun run, Console console, List<String> memory) throws InterruptedException {
        PathClient client = new PathClient(run.addresses());
        console.line("Preparing %d cases …", cases);
        OpenLoad load = new OpenLoad(client, CasesAtHand.prepare(client, cases), watch);
        console.line("Warming up at %d commands/s for %d s …", rates.getFirst(), warmUp);
        load.offer(rates.getFirst(), Duration.ofSeconds(warmUp));
        List<RateResult> results = new ArrayList<>();
        for (int rate : rates) {
            console.line("Measuring at %d commands/s for %d s …", rate, seconds);
            results.add(load.offer(rate, Duration.ofSeconds(seconds)));
            memory.add(run.memory("after " + rate + " commands/s"));
        }
        console.line("Rebuilding a read model …");
        return new PathReport(results, new RebuildBench(client, run.addresses(), run.access()).measure());
    }
}
