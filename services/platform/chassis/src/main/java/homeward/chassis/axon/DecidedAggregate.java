package homeward.chassis.axon;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.Decider;
import homeward.chassis.deciding.Openings;
import homeward.chassis.deciding.StreamState;
import homeward.chassis.metadata.EventMeta;
import homeward.events.DomainEvent;
import homeward.events.TreatyReference;

/** The only Axon aggregate class: holds a stream's state and delegates decisions to its decider. */
final class DecidedAggregate<C extends Command, S extends StreamState, E extends DomainEvent> {

    private final String stream;
    private final Decider<C, S, E> decider;
    private S state;

    DecidedAggregate(Decider<C, S, E> decider, String stream) {
        this.decider = decider;
        this.stream = stream;
        this.state = decider.type().initial();
    }

    String stream() {
        return stream;
    }

    /** Decides, then applies the resulting events. */
    void carryOut(Command command, CommandContext context, Clock clock, Openings openings) {
        Instant decided = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<E> events = decider.decide(
                decider.opened(decider.type().commands().cast(command), openings),
                decider.opened(state, openings),
                new Circumstances(decided, context.commandId(), context.actor()));
        S after = state;
        for (E event : events) {
            after = decider.type().evolve(after, event);
        }
        for (E event : events) {
            AggregateLifecycle.apply(
                    event, MetaData.from(meta(event, after, decided, context).toMap()));
        }
    }

    void evolve(Object event) {
        state = decider.type().evolve(state, decider.type().events().cast(event));
    }

    private static EventMeta meta(DomainEvent event, StreamState after, Instant decided, CommandContext context) {
        return new EventMeta(
                event.caseId(),
                context.commandId(),
                event.occurred().orElse(decided),
                decided,
                context.causation().trace(context.command(), context.traceparent()),
                context.actor().signature(),
                after.parties(),
                after.holders(),
                name(after.treaty()),
                context.digest());
    }

    private static @Nullable String name(@Nullable TreatyReference treaty) {
        if (treaty == null) {
            return null;
        }
        String protocol = treaty.protocol() == null ? "" : "+" + treaty.protocol();
        return treaty.agreement() + protocol + "/" + treaty.version();
    }
}
