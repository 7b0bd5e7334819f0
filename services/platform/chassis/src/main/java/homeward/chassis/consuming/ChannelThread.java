package homeward.chassis.consuming;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.smallrye.mutiny.Uni;

import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Vitals;

/**
 * Runs a channel's blocking work on a dedicated platform thread, one batch after another. On virtual threads, which
 * share a few carriers with all requests, reading would fall behind under load.
 */
public final class ChannelThread {

    private final String name;
    private final Vitals vitals;
    private final ExecutorService thread;

    /** @param name of the channel */
    public ChannelThread(String name, Vitals vitals) {
        this.name = name;
        this.vitals = vitals;
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /**
     * Runs the work. The first failure ends the channel, so that nothing is skipped; the process then reports DOWN.
     */
    public Uni<Void> run(Runnable work) {
        return Uni.createFrom()
                .emitter(done -> thread.execute(() -> {
                    try {
                        work.run();
                        done.complete(null);
                    } catch (Throwable e) {
                        if (!(e instanceof Patience.Stopped)) {
                            vitals.died("channel " + name, e);
                        }
                        done.fail(e);
                    }
                }));
    }
}
