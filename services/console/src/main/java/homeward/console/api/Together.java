package homeward.console.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/** Calls that do not wait for each other. */
@ApplicationScoped
public class Together {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Begins a call; nothing of the request's context is there, so whatever it needs is taken out before. */
    public <T> Supplier<T> begin(Supplier<T> call) {
        CompletableFuture<T> running = CompletableFuture.supplyAsync(call, threads);
        return () -> result(running);
    }

    /** The results, in the order of the calls. */
    public <T> List<T> all(List<Supplier<T>> calls) {
        List<Supplier<T>> running = calls.stream().map(this::begin).toList();
        return running.stream().map(Supplier::get).toList();
    }

    /**
     * The same, of which only some are made at once.
     *
     * @param most so many; each takes a connection, and a place among what the service works on
     */
    public <T> List<T> all(List<Supplier<T>> calls, int most) {
        Semaphore places = new Semaphore(most, true);
        return all(calls.stream().map(call -> inTurn(call, places)).toList());
    }

    private static <T> Supplier<T> inTurn(Supplier<T> call, Semaphore places) {
        return () -> {
            places.acquireUninterruptibly();
            try {
                return call.get();
            } finally {
                places.release();
            }
        };
    }

    private static <T> T result(CompletableFuture<T> running) {
        try {
            return running.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
