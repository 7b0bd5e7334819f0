package homeward.chassis.deciding;

import java.util.List;

import homeward.events.DomainEvent;

/**
 * One aggregate: a declared {@link StreamType} and one pure function. A service declares it as a CDI bean; the chassis
 * makes the Axon aggregate, its command handlers and its repository from it.
 *
 * @param <C> the sealed interface of its commands
 * @param <S> its state, immutable
 * @param <E> the sealed interface of its events, from {@code shared-events}
 */
public interface Decider<C extends Command, S extends StreamState, E extends DomainEvent> {

    /** The same on every call. */
    StreamType<C, S, E> type();

    /**
     * Decides from the command, this stream's own state and the circumstances alone. No input or output, no clock.
     *
     * @return the events that follow; empty if the command changes nothing (a fact already learned)
     * @throws Refusal naming the rule that forbids it
     */
    List<E> decide(C command, S state, Circumstances circumstances);
}
