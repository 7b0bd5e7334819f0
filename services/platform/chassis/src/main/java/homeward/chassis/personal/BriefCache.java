package homeward.chassis.personal;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** Keeps values for a moment of real time, so that an erasure in another process takes effect soon. */
final class BriefCache<K, V> {

    private static final int MOST = 10_000;

    private final ConcurrentHashMap<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final long nanos;

    private record Kept<V>(V value, long until) {}

    BriefCache(Duration time) {
        this.nanos = time.toNanos();
    }

    @Nullable
    V get(K key) {
        Kept<V> found = kept.get(key);
        if (found == null || System.nanoTime() - found.until() > 0) {
            return null;
        }
        return found.value();
    }

    void put(K key, V value) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(key, new Kept<>(value, System.nanoTime() + nanos));
    }

    void forget(K key) {
        kept.remove(key);
    }
}
