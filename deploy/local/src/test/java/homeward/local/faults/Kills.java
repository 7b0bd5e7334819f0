package homeward.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.awaitility.Awaitility;

import homeward.local.running.Client;
import homeward.local.running.KillableRun;

/**
 * Kills processes at random moments and restarts each at once. Before each kill the rebuild of a read model starts, in
 * the victim or in another service; every other kill follows immediately, so that the rebuild is unfinished.
 */
final class Kills {

    private static final int REBUILDING_MILLIS = 1_500;
    private static final String PROJECTION = "case-file";

    private final KillableRun run;
    private final Client client;
    private final Random random;
    private final List<String> rebuilding = Collections.synchronizedList(new ArrayList<>());
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    Kills(KillableRun run, Client client, Random random) {
        this.run = run;
        this.client = client;
        this.random = random;
    }

    /** Blocks until all victims have been killed, at random moments within the time. */
    void spreadOver(List<String> victims, Duration time) throws InterruptedException {
        List<Long> moments = random.longs(victims.size(), 0, time.toMillis())
                .sorted()
                .boxed()
                .toList();
        long begun = System.nanoTime();
        for (int i = 0; i < victims.size(); i++) {
            long left =
                    moments.get(i) - Duration.ofNanos(System.nanoTime() - begun).toMillis();
            if (left > 0) {
                Thread.sleep(left);
            }
            beginARebuild(victims.get(i));
            if (i % 2 == 1) {
                Thread.sleep(random.nextInt(REBUILDING_MILLIS));
            }
            run.killAndRestart(victims.get(i));
            done.add(victims.get(i));
        }
    }

    /** If an earlier one is not over yet, the kill falls into that one. */
    private void beginARebuild(String victim) {
        String service = KillableRun.WRITING.contains(victim)
                ? victim
                : KillableRun.WRITING.get(random.nextInt(KillableRun.WRITING.size()));
        Awaitility.await()
                .alias("a rebuild begins in " + service)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Set.of(202, 409).contains(client.rebuild(service, PROJECTION)));
        rebuilding.add(service);
    }

    /** The services that were rebuilding a read model shortly before a kill. */
    List<String> rebuilding() {
        return List.copyOf(rebuilding);
    }

    List<String> done() {
        return List.copyOf(done);
    }
}
