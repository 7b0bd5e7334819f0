package homeward.chassis.time;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** Keeps values for a moment of real time, so that what another process changes takes effect soon. */
public final class BriefCache<K, V> {

    private static final int MOST = 10_000;

    private final ConcurrentHashMap<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final long nanos;

    private record Kept<V>(V value, long until) {}

    public BriefCache(Duration time) {
        this.nanos = time.toNanos();
    }

    /** Null where it is not known, or not any more. */
    public @Nullable V get(K key) {
        Kept<V> found = kept.get(key);
        if (found == null || System.nanoTime() - found.until() > 0) {
            return null;
        }
        return found.value();
    }

    public void put(K key, V value) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(key, new Kept<>(value, System.nanoTime() + nanos));
    }

    public void forget(K key) {
        kept.remove(key);
    }
}
