package homeward.console.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * How often one address may try in vain in ten minutes. Counted in memory, by each replica: what guards a code is the service's own count; this
 * keeps the service from working for nobody.
 */
@ApplicationScoped
class Visitors {

    static final int MOST = 20;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    /** Addresses that are remembered; what comes from others meanwhile is counted together. */
    private static final int MOST_KNOWN = 20_000;

    /** For all others together: whoever has many addresses must not shut everybody else out with a few tries more. */
    static final int MOST_OF_OTHERS = 2_000;

    private static final String OTHERS = "";

    private final Clock clock;
    private volatile Window window = new Window(Instant.EPOCH, new ConcurrentHashMap<>());

    private record Window(Instant until, Map<String, Integer> tries) {}

    @Inject
    Visitors() {
        this(Clock.systemUTC());
    }

    Visitors(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts a try.
     *
     * @param address of whoever tries, in numbers
     * @return false if that was one too many
     */
    boolean mayTry(String address) {
        Map<String, Integer> tries = now().tries();
        String visitor = network(address);
        String counted = tries.containsKey(visitor) || tries.size() < MOST_KNOWN ? visitor : OTHERS;
        return tries.merge(counted, 1, Integer::sum) <= (counted.equals(OTHERS) ? MOST_OF_OTHERS : MOST);
    }

    /** What opened was no try in vain: many people may sit behind one address. */
    void opened(String address) {
        Map<String, Integer> tries = now().tries();
        String visitor = network(address);
        tries.computeIfPresent(tries.containsKey(visitor) ? visitor : OTHERS, (_, counted) -> counted - 1);
    }

    private Window now() {
        Instant now = clock.instant();
        Window current = window;
        if (now.isBefore(current.until())) {
            return current;
        }
        synchronized (this) {
            if (!now.isBefore(window.until())) {
                window = new Window(now.plus(WINDOW), new ConcurrentHashMap<>());
            }
            return window;
        }
    }

    /** Of an address of version 6 the half that one subscriber has to itself. */
    static String network(String address) {
        String[] groups = address.split(":", -1);
        if (groups.length < 3) {
            return address;
        }
        StringBuilder network = new StringBuilder();
        for (int group = 0; group < 4 && !groups[group].isEmpty(); group++) {
            network.append(groups[group]).append(':');
        }
        return network.toString();
    }
}
