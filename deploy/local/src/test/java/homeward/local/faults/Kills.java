package homeward.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import homeward.local.running.KillableRun;

/**
 * Ten kills at random moments, two for every process, each followed by a new start at once. Shortly before each, a read
 * model begins to be rebuilt, in the victim or beside it, so that the kill finds the rebuild unfinished.
 */
final class Kills {

    /** Less than the shortest rebuild takes. */
    private static final int REBUILDING_MILLIS = 1_500;

    private final KillableRun run;
    private final Rebuild rebuild;
    private final Random random;
    private final List<String> interrupted = Collections.synchronizedList(new ArrayList<>());
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @FunctionalInterface
    interface Rebuild {

        /** @return false where the service does not answer or rebuilds already */
        boolean begins(String service) throws InterruptedException;
    }

    /** @param rebuild begins to rebuild a service's case files */
    Kills(KillableRun run, Rebuild rebuild, Random random) {
        this.run = run;
        this.rebuild = rebuild;
        this.random = random;
    }

    /** Blocks until all are done; the moments are spread at random over the time. */
    void spreadOver(Duration time) throws InterruptedException {
        List<String> victims = new ArrayList<>(run.victims());
        victims.addAll(run.victims());
        Collections.shuffle(victims, random);
        List<Long> moments = new ArrayList<>(random.longs(victims.size(), 0, time.toMillis())
                .sorted()
                .boxed()
                .toList());
        long begun = System.nanoTime();
        for (int i = 0; i < victims.size(); i++) {
            long left =
                    moments.get(i) - Duration.ofNanos(System.nanoTime() - begun).toMillis();
            if (left > 0) {
                Thread.sleep(left);
            }
            beginARebuild(victims.get(i));
            run.killAndRestart(victims.get(i));
            done.add(victims.get(i));
        }
    }

    private void beginARebuild(String victim) throws InterruptedException {
        String service = KillableRun.SERVICES.contains(victim)
                ? victim
                : KillableRun.SERVICES.get(random.nextInt(KillableRun.SERVICES.size()));
        if (rebuild.begins(service)) {
            interrupted.add(service);
            Thread.sleep(random.nextInt(REBUILDING_MILLIS));
        }
    }

    /** The services a kill found rebuilding. */
    List<String> interrupted() {
        return List.copyOf(interrupted);
    }

    List<String> done() {
        return List.copyOf(done);
    }
}
