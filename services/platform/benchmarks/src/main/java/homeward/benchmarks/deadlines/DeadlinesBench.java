package homeward.benchmarks.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import homeward.benchmarks.StoreProcess;
import homeward.chassis.builds.Builds;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.deadlines.DeadlineProjection;
import homeward.chassis.deadlines.DueMoments;
import homeward.chassis.deadlines.Ticker;
import homeward.chassis.folding.ProjectionConsumer;
import homeward.chassis.folding.ReadObserver;
import homeward.chassis.folding.ReadSignal;
import homeward.chassis.projections.ProjectionCatalog;
import homeward.chassis.reading.Documents;
import homeward.events.request.ApplicationEvent;

/**
 * Fills a read model of deadlines with obsolete moments, all of them due, and measures the delay between the due time
 * of a relevant moment and its command: before any of the others was tried, and after all of them were.
 */
@Command(
        name = "deadlines",
        description = "Measures how soon a due moment is noticed among many that no longer matter.",
        mixinStandardHelpOptions = true)
public final class DeadlinesBench implements Callable<Integer> {

    private static final int MEASURED = 40;
    private static final Duration BETWEEN = Duration.ofMillis(530);
    private static final Duration TARGET = Duration.ofSeconds(1);

    @Option(names = "--stale", description = "moments that no longer matter (${DEFAULT-VALUE})")
    private int stale = 1_000_000;

    @Option(names = "--uri", description = "measure on this MongoDB instead of the embedded store")
    private @Nullable String uri;

    @Override
    public Integer call() throws InterruptedException {
        if (uri != null) {
            return measure(uri);
        }
        try (StoreProcess store = new StoreProcess()) {
            return measure(store.uri());
        }
    }

    private int measure(String server) throws InterruptedException {
        try (MongoClient client = MongoClients.create(server)) {
            MongoDatabase database = client.getDatabase("bench-" + UUID.randomUUID());
            DeadlineProjection<ApplicationEvent> projection =
                    new DeadlineProjection<>(new Reminders(), Reminders.SERVICE);
            Builds builds = new Builds(database);
            ParkedStreams parked = new ParkedStreams(database);
            Documents documents = new Documents(database, builds);
            new ProjectionConsumer(
                            new ProjectionCatalog(List.of(projection)),
                            database,
                            builds,
                            parked,
                            new ReadSignal(),
                            ReadObserver.NONE)
                    .prepare();
            Moments moments = new Moments(documents.live(projection));
            System.out.printf("storing %,d moments that no longer matter%n", stale);
            moments.addStale(stale);
            AnsweringGate gate = new AnsweringGate(database);
            try (Ticker ticker =
                    new Ticker(List.of(new DueMoments(projection, documents)), parked, gate, Clock.systemUTC())) {
                Thread ticking = Thread.ofVirtual().start(() -> run(ticker));
                boolean soon = notice("none of them tried before", moments, gate);
                moments.markAllTried(stale);
                soon &= notice("all of them tried before", moments, gate);
                ticking.interrupt();
                return soon ? 0 : 1;
            }
        }
    }

    /** As in a service, four passes per second, or passes without pause. */
    private static void run(Ticker ticker) {
        try {
            while (true) {
                ticker.tick();
                Thread.sleep(250);
            }
        } catch (InterruptedException _) {
            // the benchmark is over
        }
    }

    /** @return whether every moment was noticed within the target */
    private static boolean notice(String when, Moments moments, AnsweringGate gate) throws InterruptedException {
        long[] millis = new long[MEASURED];
        long refused = gate.refused();
        long begun = System.nanoTime();
        for (int i = 0; i < MEASURED; i++) {
            long due = System.nanoTime();
            String stream = moments.addOneThatMatters();
            gate.awaitSent(stream);
            millis[i] = (System.nanoTime() - due) / 1_000_000;
            Thread.sleep(BETWEEN);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Arrays.sort(millis);
        System.out.printf(
                "%s: noticed after %d ms (median), %d ms (longest of %d); target: under %d ms; refused meanwhile: %.0f/s%n",
                when,
                millis[MEASURED / 2],
                millis[MEASURED - 1],
                MEASURED,
                TARGET.toMillis(),
                (gate.refused() - refused) / seconds);
        return millis[MEASURED - 1] < TARGET.toMillis();
    }
}
