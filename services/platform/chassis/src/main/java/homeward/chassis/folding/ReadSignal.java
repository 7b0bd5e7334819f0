package homeward.chassis.folding;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

/** Wakes the readers waiting for a stream when this process has applied events of it. */
@Singleton
public class ReadSignal {

    private final ConcurrentMap<String, Set<Waiter>> waiting = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Consumer<Collection<String>>> followers = new ConcurrentHashMap<>();

    /** Calls the follower with the keys of documents that this process writes, before those who wait for them are woken. */
    public void follow(String projection, Consumer<Collection<String>> follower) {
        followers.put(projection, follower);
    }

    void written(String projection, Collection<String> keys) {
        Consumer<Collection<String>> follower = followers.get(projection);
        if (follower != null) {
            follower.accept(keys);
        }
    }

    void applied(Collection<String> streams) {
        for (String stream : streams) {
            waiting.getOrDefault(stream, Set.of()).forEach(waiter -> waiter.woken.release());
        }
    }

    /** Registers a reader for events applied from now on. */
    public Waiter waiter(String stream) {
        Waiter waiter = new Waiter(stream);
        waiting.compute(stream, (_, others) -> {
            Set<Waiter> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(waiter);
            return all;
        });
        return waiter;
    }

    /** One reader's registration; must be closed. */
    public final class Waiter implements AutoCloseable {

        private final String stream;
        private final Semaphore woken = new Semaphore(0);

        private Waiter(String stream) {
            this.stream = stream;
        }

        /**
         * Returns once events of the stream have been applied since the last call, at the latest after the given time.
         */
        public void await(long nanos) {
            try {
                if (woken.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            waiting.computeIfPresent(stream, (_, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
        }
    }
}
