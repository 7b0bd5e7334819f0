package homeward.local.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import homeward.local.console.Console;
import homeward.local.console.PlainError;
import homeward.local.servers.ServerOptions;

/**
 * Measures work lists, searches and the console's pages over many cases, on a complete platform of its own with free ports, and
 * with temporary data unless it is to be kept: making the cases takes much longer than measuring. Half of the callers are of the
 * state that is a party to all cases, the others of states that are parties to a tenth each.
 */
@Command(
        name = "lists",
        mixinStandardHelpOptions = true,
        description =
                "Measures work lists, searches and the console's pages over many cases, by several callers at once.")
public final class ListsBench implements Callable<Integer> {

    /** What can be measured alone. */
    enum What {
        LISTS,
        PAGES
    }

    @Option(names = "--cases", description = "Cases, made by commands (default: ${DEFAULT-VALUE}).")
    private int cases = 100_000;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the cases in this directory, and use them if an earlier run has made them there.")
    private @Nullable Path data;

    @Option(names = "--only", description = "Measure these alone: ${COMPLETION-CANDIDATES}.")
    private @Nullable What only;

    @Option(names = "--callers", description = "Callers, or users, at once (default: ${DEFAULT-VALUE}).")
    private int callers = 10;

    @Option(names = "--warm-up", description = "Seconds of either that are not measured (default: ${DEFAULT-VALUE}).")
    private int warmUp = 60;

    @Option(
            names = "--seconds",
            description = "How long lists are measured, without a pause between two calls (default: ${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Option(names = "--page-seconds", description = "How long pages are measured (default: ${DEFAULT-VALUE}).")
    private int pageSeconds = 300;

    @Option(
            names = "--pause",
            description = "Milliseconds on average, between half and one and a half of it, that a user looks at a page"
                    + " before opening the next (default: ${DEFAULT-VALUE}).")
    private int pause = 1_000;

    @Mixin
    private ServerOptions servers = new ServerOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (cases < 100 || callers < 1 || seconds < 1 || pageSeconds < 1 || warmUp < 0 || pause < 0) {
            throw new PlainError("At least 100 cases, one caller and one second.");
        }
        Console console = new Console();
        boolean filled = isFilled();
        console.line("Starting Homeward for the measurement …");
        try (TemporaryRun run = data == null
                ? TemporaryRun.start(servers.words())
                : TemporaryRun.keeping(data.toAbsolutePath(), servers.words())) {
            fill(run, filled, console);
            console.line("%s", run.memory("with all cases"));
            if (only != What.PAGES) {
                measureLists(run, console);
            }
            if (only != What.LISTS) {
                measurePages(run, console);
            }
            console.line("%s", run.memory("after the load"));
        }
        return 0;
    }

    /** Whether an earlier run has left its cases: then their number is known. */
    private boolean isFilled() throws IOException {
        if (data == null || !Files.exists(data.resolve("data"))) {
            return false;
        }
        if (!Files.exists(mark())) {
            throw new PlainError(
                    data + " has the data of a run that was not filled to the end: choose another directory.");
        }
        cases = Integer.parseInt(Files.readString(mark()).strip());
        return true;
    }

    private Path mark() {
        return Objects.requireNonNull(data).resolve("cases");
    }

    private void fill(TemporaryRun run, boolean filled, Console console) throws IOException, InterruptedException {
        ListsFill fill = new ListsFill(run.addresses(), run.time(), console);
        if (filled) {
            console.line("With the %,d cases of an earlier run.", cases);
            fill.awaitRest();
            return;
        }
        console.line("Making %,d cases …", cases);
        long begun = System.nanoTime();
        fill.fill(cases);
        console.line(
                "Made and listed after %d s.",
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        if (data != null) {
            Files.writeString(mark(), cases + "\n");
        }
    }

    private void measureLists(TemporaryRun run, Console console) throws InterruptedException {
        ListsClient client = new ListsClient(run.addresses(), "request");
        console.line("Lists and searches: warming up for %d s …", warmUp);
        load(client, "warmup", warmUp);
        console.line("Measuring for %d s, by %d callers without a pause …", seconds, callers);
        ListsLoad.Times times = load(client, "measured", seconds);
        console.line("");
        console.line("%s", table(times));
    }

    private ListsLoad.Times load(ListsClient client, String phase, int time) throws InterruptedException {
        ListsLoad.Times times = new ListsLoad.Times();
        AtOnce.all(parties(), party -> new ListsLoad(client, phase, party, cases).run(Duration.ofSeconds(time), times));
        return times;
    }

    private void measurePages(TemporaryRun run, Console console) throws InterruptedException {
        if (run.addresses().issuer().given()) {
            console.line("Pages are not measured: nobody can be picked at a given issuer.");
            return;
        }
        URI entrance = URI.create(Objects.requireNonNull(run.addresses().gateway()));
        List<PagesLoad> users = parties().stream()
                .map(party -> new PagesLoad(entrance, party, cases, Duration.ofMillis(pause)))
                .toList();
        AtOnce.all(users, PagesLoad::signIn);
        console.line("Pages: warming up for %d s …", warmUp);
        load(users, warmUp);
        console.line("Measuring for %d s, by %d users who look at each page for %d ms …", pageSeconds, callers, pause);
        PageTimes times = load(users, pageSeconds);
        console.line("");
        console.line("%s", times.table());
        console.line("%s", users.getFirst().firstPage().table());
    }

    private static PageTimes load(List<PagesLoad> users, int time) throws InterruptedException {
        PageTimes times = new PageTimes();
        AtOnce.all(users, user -> user.run(Duration.ofSeconds(time), times));
        return times;
    }

    private List<Party> parties() {
        return IntStream.range(0, callers).mapToObj(Party::new).toList();
    }

    private static String table(ListsLoad.Times times) {
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
