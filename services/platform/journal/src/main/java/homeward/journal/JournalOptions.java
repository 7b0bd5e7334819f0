package homeward.journal;

import java.time.Clock;
import java.time.Duration;

/**
 * How a journal is kept.
 *
 * @param clock gives the recorded time
 * @param patience how long an append is retried before it fails with {@link JournalUnavailable}
 * @param maxBatch most commits sent in one write
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
