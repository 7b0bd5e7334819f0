package homeward.chassis.rest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The memory that bodies of requests in progress may take, together and for one caller. A caller who holds uploads open
 * uses up the caller's own share and leaves the rest to the others.
 */
@Singleton
class BodyMemory {

    private static final int SHARES = 4;

    private final long total;
    private final AtomicLong used = new AtomicLong();
    private final Map<String, Long> usedBy = new ConcurrentHashMap<>();

    /** @param total bytes */
    BodyMemory(@ConfigProperty(name = "homeward.http.body-memory") long total) {
        this.total = total;
    }

    /** False if the memory, or the caller's share of it, is used up; nothing is taken then. */
    boolean take(String caller, long bytes) {
        if (used.addAndGet(bytes) > total) {
            used.addAndGet(-bytes);
            return false;
        }
        long own = usedBy.merge(caller, bytes, Long::sum);
        if (own > total / SHARES) {
            give(caller, bytes);
            return false;
        }
        return true;
    }

    void give(String caller, long bytes) {
        usedBy.computeIfPresent(caller, (_, own) -> own > bytes ? own - bytes : null);
        used.addAndGet(-bytes);
    }

    long used() {
        return used.get();
    }
}
