package homeward.chassis.failures;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waiting for work on other threads without hiding what it threw. */
public final class Tasks {

    private Tasks() {}

    /**
     * The result of the task.
     *
     * @throws RuntimeException what the task threw, as it was; so for an {@link Error}
     * @throws Patience.Stopped if the waiting was interrupted
     */
    public static <T> T join(Future<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException("a task failed", e);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Patience.Stopped();
        }
    }
}
