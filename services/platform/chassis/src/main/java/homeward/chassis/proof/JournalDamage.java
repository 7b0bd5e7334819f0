package homeward.chassis.proof;

import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import homeward.journal.DamagedJournal;

/**
 * The damage found in this service's journal, by position. Each position is logged once. Commands on a stream that
 * holds such a commit fail, since whoever reads it meets the damage; all other streams are served.
 */
@Singleton
public class JournalDamage {

    private static final Logger LOG = Logger.getLogger(JournalDamage.class);

    /** Positions kept; a journal that is damaged in more places is not described better by more of them. */
    private static final int MOST = 100;

    private final ConcurrentSkipListMap<Long, String> found = new ConcurrentSkipListMap<>();

    /** Reports damage that a reader met. */
    public void report(DamagedJournal damage) {
        report(damage.position(), String.valueOf(damage.getMessage()));
    }

    /** @param what one sentence for an operator; no personal data */
    public void report(long position, String what) {
        if (found.size() < MOST && found.putIfAbsent(position, what) == null) {
            LOG.errorf(
                    "The journal is damaged at position %d: %s. Nothing is decided on that stream, and nothing from there"
                            + " on is published, until an operator has repaired it",
                    position, what);
        }
    }

    /** What is known, by position; empty while nothing was found. */
    public NavigableMap<Long, String> found() {
        return new ConcurrentSkipListMap<>(found);
    }
}
