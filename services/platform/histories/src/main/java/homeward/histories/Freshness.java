package homeward.histories;

import java.time.Instant;

import jakarta.inject.Singleton;

/** How far the topics have been read. */
@Singleton
public class Freshness {

    private final HistoryReader reader;

    Freshness(HistoryReader reader) {
        this.reader = reader;
    }

    /**
     * A moment, by the platform's clock, with everything kept that the topics held then; renewed every 20 s or so. {@link
     * Instant#EPOCH} until the topics have been read for the first time.
     */
    public Instant keptUntil() {
        return reader.keptUntil();
    }
}
