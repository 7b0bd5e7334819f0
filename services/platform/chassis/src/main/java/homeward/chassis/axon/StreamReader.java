package homeward.chassis.axon;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.util.Set;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.properties.UnlessBuildProperty;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

import homeward.chassis.commands.StreamVisibility;
import homeward.chassis.deciding.Decider;
import homeward.chassis.deciding.StreamState;
import homeward.chassis.metadata.MetaJson;
import homeward.chassis.proof.JournalDamage;
import homeward.events.DomainEvent;
import homeward.events.StateCode;
import homeward.journal.DamagedJournal;
import homeward.journal.Journal;

/**
 * Reads who the parties of a stream are, from its last commit alone: whether it has two events or thousands makes no
 * difference to the time of the answer. A state never ceases to be a party, so positive answers are cached; negative ones
 * are read again.
 */
@Singleton
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
class StreamReader implements StreamVisibility {

    private static final int REMEMBERED = 20_000;

    private final Deciders deciders;
    private final Journal journal;
    private final EventStore events;
    private final JournalDamage damage;
    private final Cache<String, Set<StateCode>> parties =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    StreamReader(Deciders deciders, Journal journal, EventStore events, JournalDamage damage) {
        this.deciders = deciders;
        this.journal = journal;
        this.events = events;
        this.damage = damage;
    }

    @Override
    public boolean visible(String streamType, String stream, StateCode to) {
        Set<StateCode> known = parties.getIfPresent(stream);
        if (known != null && known.contains(to)) {
            return true;
        }
        Set<StateCode> recorded = recorded(streamType, stream);
        if (recorded.isEmpty()) {
            return damage.concerns(stream, to);
        }
        parties.put(stream, recorded);
        return recorded.contains(to);
    }

    @Override
    public boolean unopened(String streamType, String stream) {
        return parties.getIfPresent(stream) == null
                && journal.lastSequence(stream) >= 0
                && recorded(streamType, stream).isEmpty();
    }

    /** The parties after the stream's last event; none before it is opened. */
    private Set<StateCode> recorded(String streamType, String stream) {
        try {
            return journal.newest(stream)
                    .filter(commit -> streamType.equals(commit.type()))
                    .map(commit ->
                            MetaJson.read(commit.events().getLast().meta()).parties())
                    .orElse(Set.of());
        } catch (DamagedJournal e) {
            return Set.copyOf(beforeDamage(deciders.of(streamType), stream).parties());
        }
    }

    /**
     * The state after the last event before the damage, which says who the parties are. Whatever reads the stream for a
     * decision still fails.
     *
     * @throws DamagedJournal if the stream is damaged at its beginning
     */
    private <S extends StreamState, E extends DomainEvent> S beforeDamage(Decider<?, S, E> decider, String stream) {
        S state = decider.type().initial();
        try {
            DomainEventStream recorded = events.readEvents(stream);
            while (recorded.hasNext()) {
                state = decider.type()
                        .evolve(
                                state,
                                decider.type().events().cast(recorded.next().getPayload()));
            }
        } catch (DamagedJournal e) {
            if (!state.opened()) {
                throw e;
            }
        }
        return state;
    }
}
