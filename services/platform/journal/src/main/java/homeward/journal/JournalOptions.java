package homeward.journal;

import java.time.Clock;
import java.time.Duration;

/**
 * How a journal is kept.
 *
 * @param collection name of the MongoDB collection
 * @param clock gives the recorded time
 * @param patience how long an append is retried before it fails with {@link JournalUnavailable}
 * @param maxBatch most commits sent in one write
 */
public record JournalOptions(String collection, Clock clock, Duration patience, int maxBatch) {

    public static JournalOptions defaults() {
        return new JournalOptions("journal", Clock.systemUTC(), Duration.ofSeconds(30), 256);
    }

    public JournalOptions withCollection(String name) {
        return new JournalOptions(name, clock, patience, maxBatch);
    }

    public JournalOptions withClock(Clock recording) {
        return new JournalOptions(collection, recording, patience, maxBatch);
    }

    public JournalOptions withPatience(Duration limit) {
        return new JournalOptions(collection, clock, limit, maxBatch);
    }
}
