package homeward.chassis.projections;

import io.smallrye.mutiny.Uni;

/** Runs blocking work of a channel on a virtual thread of its own. */
public final class OnVirtualThread {

    private OnVirtualThread() {}

    public static Uni<Void> run(Runnable work) {
        return Uni.createFrom()
                .emitter(done -> Thread.ofVirtual().name("channel").start(() -> {
                    try {
                        work.run();
                        done.complete(null);
                    } catch (Throwable e) {
                        done.fail(e);
                    }
                }));
    }
}
