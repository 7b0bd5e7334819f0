package homeward.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import homeward.local.running.KillableRun;

/** Ten kills at random moments, two for every process, each followed by a new start at once. */
final class Kills {

    private final KillableRun run;
    private final Random random;
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    Kills(KillableRun run, Random random) {
        this.run = run;
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
            run.killAndRestart(victims.get(i));
            done.add(victims.get(i));
        }
    }

    List<String> done() {
        return List.copyOf(done);
    }
}
