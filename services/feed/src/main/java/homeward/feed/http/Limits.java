package homeward.feed.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * @param write how long a reader may not read before it is cut off
 * @param heartbeat how long a stream is silent at most
 * @param rotate how long a stream lasts at most; up to a quarter less, by chance, so that streams do not end together
 * @param perCaller streams of one officer at once
 */
record Limits(Duration write, Duration heartbeat, Duration rotate, int perCaller) {

    /** How long a stream lasts. */
    Duration life(RandomGenerator random) {
        long longest = rotate.toNanos();
        return Duration.ofNanos(longest - random.nextLong(longest / 4 + 1));
    }

    /** The streams of each caller. */
    static final class Open {

        private final Map<String, Integer> streams = new ConcurrentHashMap<>();

        /** False if the caller has as many as it may; nothing is taken then. */
        boolean take(String caller, int most) {
            boolean[] taken = {false};
            streams.compute(caller, (_, now) -> {
                int before = now == null ? 0 : now;
                taken[0] = before < most;
                return taken[0] ? Integer.valueOf(before + 1) : now;
            });
            return taken[0];
        }

        void give(String caller) {
            streams.computeIfPresent(caller, (_, now) -> now > 1 ? now - 1 : null);
        }

        int all() {
            return streams.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
