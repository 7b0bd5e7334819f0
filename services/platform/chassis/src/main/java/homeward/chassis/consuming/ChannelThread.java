package homeward.chassis.consuming;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.smallrye.mutiny.Uni;

import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Vitals;

/**
 * Runs a channel's blocking work, one batch after the other, on a thread of its own. Virtual threads would share their few
 * carriers with all requests, and a busy service would fall behind with reading just when it is asked most.
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

    /** The channel ends with the first failure: nothing is skipped. The process is not alive any more then. */
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
