package homeward.chassis.axon;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.Decider;
import homeward.chassis.deciding.Openings;
import homeward.chassis.deciding.StreamState;
import homeward.chassis.metadata.EventMeta;
import homeward.events.Audience;
import homeward.events.AuthorWithheld;
import homeward.events.DomainEvent;
import homeward.events.Envelope;
import homeward.events.Noted;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.codec.PersonalData;
import homeward.events.codec.Sealing;

/** The only Axon aggregate class: holds a stream's state and delegates decisions to its decider. */
final class DecidedAggregate<C extends Command, S extends StreamState, E extends DomainEvent> {

    private static final String WITHHELD = "withheld";

    private final String stream;
    private final Decider<C, S, E> decider;
    private S state;
    private long version;
    private long seen;

    DecidedAggregate(Decider<C, S, E> decider, String stream) {
        this.decider = decider;
        this.stream = stream;
        this.state = decider.type().initial();
    }

    String stream() {
        return stream;
    }

    /** The state after all events that were loaded or applied. */
    S state() {
        return state;
    }

    /** The lowest version after which nothing but {@link Noted} facts happened: who has seen it has seen all that counts. */
    long seen() {
        return seen;
    }

    /** Takes the state of a checkpoint instead of folding the events before it. */
    @SuppressWarnings("unchecked") // a stream has one decider
    void resume(Checkpoint checkpoint) {
        state = (S) checkpoint.state();
        version = checkpoint.sequence() + 1;
        seen = checkpoint.seen();
    }

    /** Decides, then applies the resulting events. */
    void carryOut(Command command, CommandContext context, Clock clock, Openings openings) {
        Instant decided = clock.instant();
        C typed = decider.type().commands().cast(command);
        List<E> events = decider.decide(
                decider.opened(typed, openings),
                decider.opened(state, typed, openings),
                new Circumstances(decided, context.commandId(), context.actor()));
        S after = state;
        for (E event : events) {
            after = decider.type().evolve(after, event);
        }
        NotToBeSent.check(events, after, context.actor());
        for (E event : events) {
            AggregateLifecycle.apply(
                    event, MetaData.from(meta(event, after, decided, context).toMap()));
        }
    }

    /** @param id of the event: what a stored one holds sealed is bound to it, and the serializer does not know it */
    void evolve(Object event, String id) {
        E recorded = decider.type().events().cast(event);
        version++;
        if (!(recorded instanceof Noted)) {
            seen = version;
        }
        state = decider.type()
                .evolve(
                        state,
                        PersonalData.anySealed(recorded) ? Sealing.bound(recorded, UUID.fromString(id)) : recorded);
    }

    private static EventMeta meta(DomainEvent event, StreamState after, Instant decided, CommandContext context) {
        return new EventMeta(
                event.caseId(),
                context.commandId(),
                event.occurred().orElse(decided),
                decided,
                context.causation().trace(command(event, context), context.traceparent()),
                signature(event, after, context.actor()),
                after.parties(),
                after.holders(),
                PersonalData.persons(event, Audience.REQUESTING_STATE).isEmpty() ? null : keeper(after),
                name(after.treaty()),
                context.digest());
    }

    /** Other states are told of such an event as one of the state that keeps what it says. */
    private static Envelope.Actor signature(DomainEvent event, StreamState after, Actor actor) {
        return event instanceof AuthorWithheld
                ? new Envelope.Actor(WITHHELD, WITHHELD, keeper(after))
                : actor.signature();
    }

    /** The command's name would tell what the event does not. */
    private static String command(DomainEvent event, CommandContext context) {
        return event instanceof AuthorWithheld ? WITHHELD : context.command();
    }

    private static StateCode keeper(StreamState state) {
        return Objects.requireNonNull(state.keeper(), "undisclosed data in a stream without a keeper");
    }

    private static @Nullable String name(@Nullable TreatyReference treaty) {
        if (treaty == null) {
            return null;
        }
        String protocol = treaty.protocol() == null ? "" : "+" + treaty.protocol();
        return treaty.agreement() + protocol + "/" + treaty.version();
    }
}
