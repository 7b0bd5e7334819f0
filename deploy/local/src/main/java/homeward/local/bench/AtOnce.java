package homeward.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import homeward.local.console.PlainError;

/** Work of several at the same time. */
final class AtOnce {

    private AtOnce() {}

    interface Work<T> {
        void of(T one) throws InterruptedException;
    }

    /** Returns when all have done their work; the first whose work fails ends that of all. */
    static <T> void all(List<T> those, Work<T> work) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> working = new ArrayList<>();
            for (T one : those) {
                working.add(threads.submit(() -> {
                    work.of(one);
                    return null;
                }));
            }
            try {
                for (Future<?> each : working) {
                    each.get();
                }
            } catch (ExecutionException failed) {
                threads.shutdownNow();
                throw failed.getCause() instanceof PlainError plain
                        ? plain
                        : new PlainError("The measurement failed: " + failed.getCause());
            }
        }
    }
}
