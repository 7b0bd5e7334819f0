package homeward.journal;

import java.time.Clock;
import java.time.Duration;

/**
 * Options of a journal.
 *
 * @param clock source of the recorded time
 * @param patience how long an append is retried before it fails with {@link JournalUnavailable}
 * @param maxBatch maximum number of commits per write
 */
public record JournalOptions(Clock clock, Duration patience, int maxBatch) {

    public static JournalOptions defaults() {
        return new JournalOptions(Clock.systemUTC(), Duration.ofSeconds(30), 256);
    }

    public JournalOptions withClock(Clock recording) {
        return new JournalOptions(recording, patience, maxBatch);
    }

    public JournalOptions withPatience(Duration limit) {
        return new JournalOptions(clock, limit, maxBatch);
    }
}
