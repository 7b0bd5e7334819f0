package homeward.local.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import homeward.local.console.Console;
import homeward.local.console.PlainError;
import homeward.local.run.Tokens;
import homeward.local.servers.ServerOptions;

/**
 * Measures how long an event takes from the broker to many readers of the feed, all on this machine, on a complete platform
 * of its own with temporary data and free ports.
 */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description = "Measures from an event's arrival in Kafka to all readers of the live feed.")
public final class FeedBench implements Callable<Integer> {

    private static final String KIND = "EvidenceAdded";
    private static final String SERVICE = "identification";
    private static final int THREADS = 2;
    private static final int CASES = 50;
    private static final int SETTLE_SECONDS = 15;
    private static final int OPEN_SECONDS = 180;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the results to this file.")
    private @Nullable Path json;

    @Option(
            names = "--clients",
            split = ",",
            defaultValue = "2000,4000,8000",
            description = "Readers, one number after the other (default: ${DEFAULT-VALUE}).")
    private List<Integer> clients = List.of();

    @Option(names = "--rate", description = "Events a second (default: ${DEFAULT-VALUE}).")
    private int rate = 10;

    @Option(names = "--seconds", description = "How long each number is measured (default: ${DEFAULT-VALUE}).")
    private int seconds = 30;

    @Option(
            names = "--warm-up",
            description = "Seconds with the first number that are not measured (default: ${DEFAULT-VALUE}).")
    private int warmUp = 60;

    @Mixin
    private ServerOptions servers = new ServerOptions();

    /**
     * What a number of readers received.
     *
     * @param opened readers who had a stream before the first event
     * @param refused readers who had none, by the status of the answer
     * @param expected what those with a stream had to receive
     */
    private record Result(
            int clients,
            long opened,
            Map<Integer, Integer> refused,
            int events,
            long expected,
            long received,
            long ended,
            Histogram millis) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%7d %7d %8d %12d %8d %6d %6d %6d %6d %6d%s",
                    clients,
                    opened,
                    events,
                    received,
                    expected - received,
                    ended,
                    millis.getValueAtPercentile(50),
                    millis.getValueAtPercentile(99),
                    millis.getValueAtPercentile(99.9),
                    millis.getMaxValue(),
                    refused.isEmpty() ? "" : "  refused, by status: " + refused);
        }

        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"clients\": %d, \"opened\": %d, \"refused\": {%s}, \"events\": %d, \"received\": %d, \"lost\": %d,"
                            + " \"ended\": %d, \"p50\": %d, \"p99\": %d, \"p99.9\": %d, \"max\": %d}",
                    clients,
                    opened,
                    refused.entrySet().stream()
                            .map(one -> "\"" + one.getKey() + "\": " + one.getValue())
                            .collect(Collectors.joining(", ")),
                    events,
                    received,
                    expected - received,
                    ended,
                    millis.getValueAtPercentile(50),
                    millis.getValueAtPercentile(99),
                    millis.getValueAtPercentile(99.9),
                    millis.getMaxValue());
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = new Console();
        console.line("Starting Homeward for the measurement …");
        try (TemporaryRun run =
                TemporaryRun.start(servers.words(), Map.of("HOMEWARD_FEED_STREAMS_PER_CALLER", "100000"))) {
            PathClient client = new PathClient(run.addresses());
            List<OpenCase> cases = CasesAtHand.prepare(client, CASES);
            console.line("Warming up with %d readers for %d s …", clients.getFirst(), warmUp);
            measure(run, client, cases, clients.getFirst(), warmUp);
            List<Result> results = new ArrayList<>();
            for (int count : clients) {
                console.line("Measuring %d readers at %d events/s for %d s …", count, rate, seconds);
                results.add(measure(run, client, cases, count, seconds));
            }
            console.line("");
            console.line("readers  opened   events     received     lost  ended    p50    p99  p99.9    max   (ms)");
            results.forEach(result -> console.line("%s", result.line()));
            if (json != null) {
                Files.writeString(
                        json,
                        "["
                                + String.join(
                                        ",\n ",
                                        results.stream().map(Result::json).toList()) + "]\n");
            }
        }
        return 0;
    }

    private Result measure(TemporaryRun run, PathClient client, List<OpenCase> cases, int count, int time)
            throws IOException, InterruptedException {
        Map<String, ConcurrentLinkedQueue<Long>> received = new ConcurrentHashMap<>();
        URI feed = URI.create(run.addresses().service("feed") + "/feed?kind=" + KIND);
        Tokens tokens = Tokens.of(run.addresses());
        try (FeedTimes times = new FeedTimes(
                        run.access().kafka(SERVICE), run.addresses().topic(SERVICE), "." + KIND + ".v1");
                FeedClients readers = new FeedClients(
                        THREADS,
                        (event, millis) -> received.computeIfAbsent(event, _ -> new ConcurrentLinkedQueue<>())
                                .add(millis))) {
            for (int i = 0; i < count; i++) {
                readers.add(feed, tokens.get(i % 2 == 0 ? "aut-monitor" : "rus-monitor"));
            }
            awaitAnswers(readers, count);
            long opened = readers.opened();
            offer(client, cases, time);
            int events = times.stored().size();
            long expected = events * opened;
            long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(SETTLE_SECONDS);
            while (total(received) < expected && System.nanoTime() < limit) {
                Thread.sleep(200);
            }
            return result(count, readers, times.stored(), received);
        }
    }

    /** No event is offered before each reader has a stream, or is known to have none. */
    private static void awaitAnswers(FeedClients readers, int count) throws InterruptedException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(OPEN_SECONDS);
        while (readers.answered() < count) {
            if (System.nanoTime() > limit) {
                throw new PlainError("Of " + count + " readers only " + readers.answered() + " were answered within "
                        + OPEN_SECONDS + " seconds.");
            }
            Thread.sleep(100);
        }
    }

    private void offer(PathClient client, List<OpenCase> cases, int time) throws InterruptedException {
        long begun = System.nanoTime();
        for (int i = 0; i < rate * time; i++) {
            long wait = begun + i * TimeUnit.SECONDS.toNanos(1) / rate - System.nanoTime();
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            cases.get(i % cases.size()).addEvidence(client, () -> {});
        }
        Thread.sleep(Duration.ofSeconds(2));
    }

    private static long total(Map<String, ConcurrentLinkedQueue<Long>> received) {
        return received.values().stream().mapToLong(ConcurrentLinkedQueue::size).sum();
    }

    private static Result result(
            int count,
            FeedClients readers,
            Map<String, Long> stored,
            Map<String, ConcurrentLinkedQueue<Long>> received) {
        Histogram millis = new Histogram(3);
        long all = 0;
        for (Map.Entry<String, Long> event : stored.entrySet()) {
            ConcurrentLinkedQueue<Long> times = received.getOrDefault(event.getKey(), new ConcurrentLinkedQueue<>());
            all += times.size();
            times.forEach(time -> millis.recordValue(Math.max(0, time - event.getValue())));
        }
        if (all == 0) {
            throw new PlainError("No reader received anything.");
        }
        return new Result(
                count,
                readers.opened(),
                readers.refused(),
                stored.size(),
                stored.size() * readers.opened(),
                all,
                readers.ended(),
                millis);
    }
}
