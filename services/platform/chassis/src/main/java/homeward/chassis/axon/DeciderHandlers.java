package homeward.chassis.axon;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Aggregate;

import homeward.chassis.commands.VersionMismatch;
import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.Decider;
import homeward.chassis.deciding.Openings;
import homeward.chassis.deciding.StreamState;
import homeward.chassis.personal.StateKeys;
import homeward.chassis.proof.JournalDamage;
import homeward.events.DomainEvent;

/** Registers one decider with Axon: an event-sourced aggregate and a handler for each of its commands. */
final class DeciderHandlers<C extends Command, S extends StreamState, E extends DomainEvent> {

    private final Decider<C, S, E> decider;
    private final CheckpointedRepository<DecidedAggregate<C, S, E>> repository;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final StateKeys keys;
    private final JournalDamage damage;

    @SuppressWarnings("unchecked") // a class literal knows no type arguments
    DeciderHandlers(
            Decider<C, S, E> decider,
            EventStore events,
            Checkpoints checkpoints,
            Clock clock,
            StateKeys keys,
            JournalDamage damage) {
        this.decider = decider;
        this.clock = clock;
        this.keys = keys;
        this.damage = damage;
        Class<DecidedAggregate<C, S, E>> type = (Class<DecidedAggregate<C, S, E>>) (Class<?>) DecidedAggregate.class;
        this.checkpoints = checkpoints;
        this.repository = CheckpointedRepository.of(
                new DeciderModel<>(decider.type().name(), type), new Factory(type), events, checkpoints);
    }

    void subscribe(CommandBus bus) {
        for (Class<?> command : records(decider.type().commands())) {
            bus.subscribe(command.getName(), this::handle);
        }
    }

    /** @return the version of the stream afterwards */
    private Object handle(CommandMessage<?> message) {
        Command command = (Command) message.getPayload();
        CommandContext context = CommandContext.of(message.getMetaData());
        damage.requireIntact(command.stream());
        long alarms = damage.alarms();
        Aggregate<DecidedAggregate<C, S, E>> aggregate =
                repository.loadOrCreate(command.stream(), () -> new DecidedAggregate<>(decider, command.stream()));
        long version = version(aggregate);
        long seen = aggregate.invoke(DecidedAggregate::seen);
        if (version >= Checkpoints.INTERVAL) {
            S loaded = aggregate.invoke(DecidedAggregate::state);
            checkpoints.keep(command.stream(), loaded, version - 1, seen, alarms);
        }
        context.expectedVersion().ifPresent(expected -> {
            if (expected < seen || expected > version) {
                throw new VersionMismatch("the stream has version " + version + ", not " + expected);
            }
        });
        Openings openings = keys.of(context.actor().state());
        aggregate.execute(root -> root.carryOut(command, context, clock, openings));
        return version(aggregate);
    }

    private static long version(Aggregate<?> aggregate) {
        Long lastSequence = aggregate.version();
        return lastSequence == null ? 0 : lastSequence + 1;
    }

    /** The records permitted by a sealed interface, including those of nested sealed interfaces. */
    static Set<Class<?>> records(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        if (type.isRecord()) {
            found.add(type);
        } else if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                found.addAll(records(permitted));
            }
        } else {
            throw new IllegalStateException(type.getName() + " is neither sealed nor a record");
        }
        return found;
    }

    private final class Factory implements AggregateFactory<DecidedAggregate<C, S, E>> {

        private final Class<DecidedAggregate<C, S, E>> type;

        Factory(Class<DecidedAggregate<C, S, E>> type) {
            this.type = type;
        }

        @Override
        public DecidedAggregate<C, S, E> createAggregateRoot(String stream, DomainEventMessage<?> first) {
            return new DecidedAggregate<>(decider, stream);
        }

        @Override
        public Class<DecidedAggregate<C, S, E>> getAggregateType() {
            return type;
        }
    }
}
