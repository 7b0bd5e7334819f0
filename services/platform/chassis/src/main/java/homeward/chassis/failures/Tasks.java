package homeward.chassis.failures;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for work on other threads and rethrows its exceptions unchanged. */
public final class Tasks {

    private Tasks() {}

    /**
     * The result of the task.
     *
     * @throws RuntimeException the task's exception, unchanged; likewise for an {@link Error}
     * @throws Patience.Stopped if the wait was interrupted
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
