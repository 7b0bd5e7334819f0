package homeward.console.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
