package homeward.chassis.axon;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import io.quarkus.arc.properties.UnlessBuildProperty;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

import homeward.chassis.commands.StreamVisibility;
import homeward.chassis.commands.Streams;
import homeward.chassis.deciding.Decider;
import homeward.chassis.deciding.StreamState;
import homeward.chassis.proof.JournalDamage;
import homeward.events.DomainEvent;
import homeward.events.StateCode;
import homeward.events.codec.PersonalData;
import homeward.events.codec.Sealing;
import homeward.journal.DamagedJournal;

/**
 * Folds a stream for whoever may see it; the check of the parties comes first and takes the same time for every stream. One
 * that has not been opened has few events, and is folded to find out to whom it may be proved.
 */
@Singleton
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
class StreamStates implements Streams {

    private final Deciders deciders;
    private final StreamVisibility visibility;
    private final EventStore events;
    private final JournalDamage damage;

    StreamStates(Deciders deciders, StreamVisibility visibility, EventStore events, JournalDamage damage) {
        this.deciders = deciders;
        this.visibility = visibility;
        this.events = events;
        this.damage = damage;
    }

    @Override
    public <S extends StreamState> Optional<S> state(String streamType, String stream, StateCode party, Class<S> type) {
        if (!visibility.visible(streamType, stream, party)) {
            return Optional.empty();
        }
        damage.requireIntact(stream);
        return Optional.of(type.cast(folded(deciders.of(streamType), stream)));
    }

    @Override
    public boolean provedTo(String streamType, String stream, StateCode state) {
        Optional<StreamState> visible = state(streamType, stream, state, StreamState.class);
        return visible.isPresent()
                ? visible.get().provedTo().contains(state)
                : visibility.unopened(streamType, stream) && announcedTo(deciders.of(streamType), stream, state);
    }

    /** Of damage only a state is told that the stream has named before it: nobody else learns that the stream exists. */
    private <S extends StreamState, E extends DomainEvent> boolean announcedTo(
            Decider<?, S, E> decider, String stream, StateCode to) {
        S state = decider.type().initial();
        try {
            DomainEventStream recorded = events.readEvents(stream);
            while (recorded.hasNext()) {
                state = evolved(decider, state, recorded.next());
            }
        } catch (DamagedJournal e) {
            if (state.provedTo().contains(to)) {
                throw e;
            }
        }
        if (!state.provedTo().contains(to)) {
            return false;
        }
        damage.requireIntact(stream);
        return true;
    }

    @Override
    public <E extends DomainEvent> Optional<E> find(
            String streamType, String stream, StateCode party, Class<E> type, Predicate<E> which) {
        if (!visibility.visible(streamType, stream, party)) {
            return Optional.empty();
        }
        damage.requireIntact(stream);
        DomainEventStream recorded = events.readEvents(stream);
        while (recorded.hasNext()) {
            DomainEventMessage<?> next = recorded.next();
            if (type.isInstance(next.getPayload()) && which.test(type.cast(next.getPayload()))) {
                return Optional.of(bound(type.cast(next.getPayload()), next));
            }
        }
        return Optional.empty();
    }

    private <S extends StreamState, E extends DomainEvent> S folded(Decider<?, S, E> decider, String stream) {
        S state = decider.type().initial();
        DomainEventStream recorded = events.readEvents(stream);
        while (recorded.hasNext()) {
            state = evolved(decider, state, recorded.next());
        }
        return state;
    }

    private static <S extends StreamState, E extends DomainEvent> S evolved(
            Decider<?, S, E> decider, S before, DomainEventMessage<?> next) {
        E event = decider.type().events().cast(next.getPayload());
        return decider.type().evolve(before, bound(event, next));
    }

    /** What a stored event holds sealed is bound to its id. */
    private static <E extends DomainEvent> E bound(E event, DomainEventMessage<?> stored) {
        return PersonalData.anySealed(event) ? Sealing.bound(event, UUID.fromString(stored.getIdentifier())) : event;
    }
}
