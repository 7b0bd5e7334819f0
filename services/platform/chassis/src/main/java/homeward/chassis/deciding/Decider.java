package homeward.chassis.deciding;

import java.util.List;

import homeward.events.DomainEvent;

/**
 * One aggregate as two pure functions. A service declares it as a CDI bean; the chassis makes the Axon aggregate,
 * its command handlers and its repository from it.
 *
 * @param <C> the sealed interface of its commands
 * @param <S> its state, immutable
 * @param <E> the sealed interface of its events, from {@code shared-events}
 */
public interface Decider<C extends Command, S extends StreamState, E extends DomainEvent> {

    /** Short name of the stream type, e.g. {@code application}; stream ids begin with it. */
    String streamType();

    Class<C> commands();

    Class<E> events();

    /** The state of a stream without events. */
    S initial();

    /**
     * Decides from the command, this stream's own state and the circumstances alone. No input or output, no clock.
     *
     * @return the events that follow; empty where the command changes nothing (a fact already learned)
     * @throws Refusal naming the rule that stands against it
     */
    List<E> decide(C command, S state, Circumstances circumstances);

    /** The state after the event. Total: never throws for an event that was once recorded. */
    S evolve(S state, E event);
}
