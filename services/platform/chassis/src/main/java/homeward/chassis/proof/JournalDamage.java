package homeward.chassis.proof;

import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import homeward.events.StateCode;
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

    private static final int MOST_STREAMS = 100_000;

    private final ConcurrentSkipListMap<Long, String> found = new ConcurrentSkipListMap<>();

    private final AtomicLong alarms = new AtomicLong();

    /** Streams that are known to lack a commit or to hold a wrong one, by records published of it. */
    private final Map<String, Lost> lost = new ConcurrentHashMap<>();

    private record Lost(long position, Set<StateCode> parties) {}

    /** Reports damage that a reader met. */
    public void report(DamagedJournal damage) {
        report(damage.position(), String.valueOf(damage.getMessage()));
    }

    /** @param what one sentence for an operator; no personal data */
    public void report(long position, String what) {
        if (found.size() >= MOST) {
            alarms.incrementAndGet();
        } else if (found.putIfAbsent(position, what) == null) {
            alarms.incrementAndGet();
            LOG.errorf(
                    "The journal is damaged at position %d: %s. Nothing is decided on that stream, and nothing from"
                            + " there on is published, until an operator has repaired it",
                    position, what);
        }
    }

    /**
     * A number that changes with every damage that was not known before. What was read from the journal earlier, and
     * kept, is read again once it has changed.
     */
    public long alarms() {
        return alarms.get();
    }

    /**
     * A stream may not show what it has lost: a commit deleted at its end leaves no gap in it.
     *
     * @throws DamagedJournal if a commit of the stream is known to be missing or wrong
     */
    public void requireIntact(String stream) {
        Lost one = lost.get(stream);
        if (one != null) {
            throw new DamagedJournal(one.position(), "a commit of the stream is missing or wrong");
        }
    }

    /** Whether the state was a party of a stream that is known to be damaged. */
    public boolean concerns(String stream, StateCode state) {
        Lost one = lost.get(stream);
        return one != null && one.parties().contains(state);
    }

    /** Begins a complete verification of the journal. */
    public Round round() {
        return new Round();
    }

    /** A verification in progress. Not thread-safe. */
    public final class Round {

        private final Set<Long> before = Set.copyOf(found.keySet());
        private final Set<Long> again = new HashSet<>();

        private Round() {}

        /** @param what one sentence for an operator; no personal data */
        public void found(long position, String what) {
            again.add(position);
            report(position, what);
        }

        /**
         * Reports a commit that is not the one that was published.
         *
         * @param parties of the stream
         */
        public void lost(long position, String stream, Set<StateCode> parties) {
            if (lost.size() < MOST_STREAMS) {
                lost.put(stream, new Lost(position, parties));
            }
            found(position, "the commit at position " + position + " is not the one that was published");
        }

        /** Forgets what was known before the verification and was not found again: it has been repaired. */
        public void ended() {
            before.stream().filter(position -> !again.contains(position)).forEach(found::remove);
            lost.values().removeIf(one -> !again.contains(one.position()));
        }
    }

    /** What is known, by position; empty while nothing was found. */
    public NavigableMap<Long, String> found() {
        return new ConcurrentSkipListMap<>(found);
    }
}
