package homeward.chassis.failures;

import java.time.Duration;

/** Work that a thread of its own does again and again; it waits while store or broker are away. */
public final class Rounds {

    private final String name;
    private final Duration period;
    private final Runnable first;
    private final Runnable round;
    private final Thread thread;
    private volatile boolean stopped;

    private Rounds(Vitals vitals, String name, Duration period, Runnable first, Runnable round) {
        this.name = name;
        this.period = period;
        this.first = first;
        this.round = round;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(vitals.watched(name, this::run));
    }

    /**
     * Begins at once.
     *
     * @param name of the thread, as logs and health tell it
     * @param period between the end of a round and the next
     * @param first what is done once, before the first round
     */
    public static Rounds begin(Vitals vitals, String name, Duration period, Runnable first, Runnable round) {
        Rounds rounds = new Rounds(vitals, name, period, first, round);
        rounds.thread.start();
        return rounds;
    }

    private void run() {
        Patience patience = new Patience(() -> stopped);
        done(patience, first);
        while (!stopped) {
            done(patience, round);
            try {
                Thread.sleep(period);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void done(Patience patience, Runnable work) {
        patience.untilItWorks("Rounds of " + name, () -> {
            work.run();
            return true;
        });
    }

    /** Ends after the round that is being made. */
    public void stop() {
        stopped = true;
        thread.interrupt();
    }
}
