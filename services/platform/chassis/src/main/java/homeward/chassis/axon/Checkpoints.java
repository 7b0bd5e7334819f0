package homeward.chassis.axon;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.util.Optional;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.properties.UnlessBuildProperty;

import homeward.chassis.deciding.StreamState;
import homeward.chassis.proof.JournalDamage;
import homeward.journal.DamagedJournal;
import homeward.journal.Journal;

/**
 * Folded states of long streams, so that a command does not read thousands of events. In this process's memory alone:
 * nobody who can write to the store can forge one.
 *
 * <p>A checkpoint is used only while the commit at which it ends is in the journal as it was, and only until the next
 * alarm about the journal: then every stream is read whole again, and whoever meets damage decides nothing. Damage in a
 * long stream before its checkpoint is found by the continuous verification, not by the next command; the state was
 * folded from commits that were right. Short streams have no checkpoint.
 */
@Singleton
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
class Checkpoints {

    /** Events after which a stream gets its first checkpoint, and then the next one. */
    static final int INTERVAL = 128;

    /** Events folded into all checkpoints together: a state grows with them at most. */
    private static final long MOST_EVENTS = 200_000;

    private final Journal journal;
    private final JournalDamage damage;
    private final Cache<String, Checkpoint> known = Caffeine.newBuilder()
            .maximumWeight(MOST_EVENTS)
            .weigher((String _, Checkpoint checkpoint) -> (int) Math.min(MOST_EVENTS, checkpoint.sequence()))
            .build();

    Checkpoints(Journal journal, JournalDamage damage) {
        this.journal = journal;
        this.damage = damage;
    }

    /**
     * A usable checkpoint of the stream.
     *
     * @throws DamagedJournal if the commit at which it ends is missing or wrong
     */
    Optional<Checkpoint> of(String stream) {
        Checkpoint checkpoint = known.getIfPresent(stream);
        if (checkpoint == null) {
            return Optional.empty();
        }
        if (journal.holding(stream, checkpoint.sequence())
                .filter(checkpoint::isAt)
                .isEmpty()) {
            DamagedJournal lost = new DamagedJournal(
                    checkpoint.position(),
                    "the commit at position " + checkpoint.position() + " is not the one that was read before");
            damage.report(lost);
            throw lost;
        }
        return checkpoint.alarms() == damage.alarms() ? Optional.of(checkpoint) : Optional.empty();
    }

    /**
     * Keeps the state of a long stream.
     *
     * @param state after the stream's events up to {@code sequence}, which were read from the journal
     * @param seen {@link DecidedAggregate#seen} then
     * @param alarms {@link JournalDamage#alarms} before they were read
     */
    void keep(String stream, StreamState state, long sequence, long seen, long alarms) {
        Checkpoint before = known.getIfPresent(stream);
        long folded = before == null || before.alarms() != alarms ? -1 : before.sequence();
        if (sequence - folded < INTERVAL) {
            return;
        }
        journal.holding(stream, sequence)
                .filter(last -> last.last() == sequence)
                .ifPresent(last ->
                        known.put(stream, new Checkpoint(state, sequence, seen, last.position(), last.hash(), alarms)));
    }
}
