package homeward.journal;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Options of a journal.
 *
 * @param mac authenticates every commit that is written or read
 * @param alarm notified of every damage that a reader meets, on the reader's thread
 * @param clock source of the recorded time
 * @param patience how long an append is retried before it fails with {@link JournalUnavailable}
 * @param maxBatch maximum number of commits per write
 */
public record JournalOptions(
        CommitMac mac, Consumer<DamagedJournal> alarm, Clock clock, Duration patience, int maxBatch) {

    public static JournalOptions with(CommitMac mac) {
        return new JournalOptions(mac, _ -> {}, Clock.systemUTC(), Duration.ofSeconds(30), 256);
    }

    public JournalOptions withAlarm(Consumer<DamagedJournal> notified) {
        return new JournalOptions(mac, notified, clock, patience, maxBatch);
    }

    public JournalOptions withClock(Clock recording) {
        return new JournalOptions(mac, alarm, recording, patience, maxBatch);
    }

    public JournalOptions withPatience(Duration limit) {
        return new JournalOptions(mac, alarm, clock, limit, maxBatch);
    }
}
