package homeward.chassis.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Something of which requests in progress may take only so much, together and for one caller: a quarter. A caller who
 * takes too much uses up the caller's own share and leaves the rest to the others.
 */
public class Shares {

    private static final int SHARES = 4;

    private final long total;
    private final AtomicLong used = new AtomicLong();
    private final Map<String, Long> usedBy = new ConcurrentHashMap<>();

    /** @param total of all callers together */
    public Shares(long total) {
        this.total = total;
    }

    /** False if the whole, or the caller's share of it, is used up; nothing is taken then. */
    public final boolean take(String caller, long amount) {
        if (used.addAndGet(amount) > total) {
            used.addAndGet(-amount);
            return false;
        }
        long own = usedBy.merge(caller, amount, Long::sum);
        if (own > total / SHARES) {
            give(caller, amount);
            return false;
        }
        return true;
    }

    public final void give(String caller, long amount) {
        usedBy.computeIfPresent(caller, (_, own) -> own > amount ? own - amount : null);
        used.addAndGet(-amount);
    }

    public final long used() {
        return used.get();
    }
}
