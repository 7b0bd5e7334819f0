package homeward.chassis.consuming;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.smallrye.mutiny.Uni;

/**
 * Runs a channel's blocking work, one batch after the other, on a thread of its own. Virtual threads would share their few
 * carriers with all requests, and a busy service would fall behind with reading just when it is asked most.
 */
public final class ChannelThread {

    private final ExecutorService thread;

    /** @param name of the channel */
    public ChannelThread(String name) {
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    public Uni<Void> run(Runnable work) {
        return Uni.createFrom()
                .emitter(done -> thread.execute(() -> {
                    try {
                        work.run();
                        done.complete(null);
                    } catch (Throwable e) {
                        done.fail(e);
                    }
                }));
    }
}
