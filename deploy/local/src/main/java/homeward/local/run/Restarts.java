package homeward.local.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How long to wait before a process that ended is started again: twice as long after each end, and never again after
 * too many ends in a short time.
 *
 * @param first pause after a first end
 * @param most ends after which it is given up
 * @param within time in which they count
 */
record Restarts(Duration first, int most, Duration within, Deque<Instant> ends) {

    static Restarts usual() {
        return new Restarts(Duration.ofSeconds(1), 5, Duration.ofMinutes(1), new ArrayDeque<>());
    }

    /** @return empty if it is not to be started again */
    synchronized Optional<Duration> after(Instant end) {
        ends.addLast(end);
        while (ends.getFirst().isBefore(end.minus(within))) {
            ends.removeFirst();
        }
        return ends.size() < most ? Optional.of(first.multipliedBy(1L << (ends.size() - 1))) : Optional.empty();
    }
}
