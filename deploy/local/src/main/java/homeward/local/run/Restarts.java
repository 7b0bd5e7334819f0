package homeward.local.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Restart policy of a process: the pause doubles with each end; too many ends in a short time stop the restarts.
 *
 * @param first pause after the first end
 * @param most number of ends after which it is not restarted
 * @param within period in which they count
 */
record Restarts(Duration first, int most, Duration within, Deque<Instant> ends) {

    static Restarts usual() {
        return new Restarts(Duration.ofSeconds(1), 5, Duration.ofMinutes(1), new ArrayDeque<>());
    }

    /** @return the pause before the restart; empty if the process must not be restarted */
    synchronized Optional<Duration> after(Instant end) {
        ends.addLast(end);
        while (ends.getFirst().isBefore(end.minus(within))) {
            ends.removeFirst();
        }
        return ends.size() < most ? Optional.of(first.multipliedBy(1L << (ends.size() - 1))) : Optional.empty();
    }
}
