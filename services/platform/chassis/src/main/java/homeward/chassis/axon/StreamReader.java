package homeward.chassis.axon;

import java.util.Set;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

import homeward.chassis.commands.StreamVisibility;
import homeward.chassis.deciding.Decider;
import homeward.chassis.deciding.StreamState;
import homeward.chassis.proof.JournalDamage;
import homeward.events.DomainEvent;
import homeward.events.StateCode;
import homeward.journal.DamagedJournal;

/**
 * Reads streams outside command handling. A state never ceases to be a party, so positive answers are cached; negative
 * ones are read again.
 */
@Singleton
class StreamReader implements StreamVisibility {

    private static final int REMEMBERED = 20_000;

    private final Deciders deciders;
    private final EventStore events;
    private final JournalDamage damage;
    private final Cache<String, Set<StateCode>> parties =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    StreamReader(Deciders deciders, EventStore events, JournalDamage damage) {
        this.deciders = deciders;
        this.events = events;
        this.damage = damage;
    }

    @Override
    public boolean visible(String streamType, String stream, StateCode to) {
        Set<StateCode> known = parties.getIfPresent(stream);
        if (known != null && known.contains(to)) {
            return true;
        }
        StreamState state = fold(deciders.of(streamType), stream);
        if (!state.opened()) {
            return damage.concerns(stream, to);
        }
        parties.put(stream, Set.copyOf(state.parties()));
        return state.parties().contains(to);
    }

    /**
     * The state after all events; in a damaged stream that after the last event before the damage, which says who the
     * parties are. Whatever reads the stream for a decision still fails.
     *
     * @throws DamagedJournal if the stream is damaged at its beginning
     */
    private <S extends StreamState, E extends DomainEvent> S fold(Decider<?, S, E> decider, String stream) {
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
