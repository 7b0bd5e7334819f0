package homeward.chassis.deciding;

import java.util.function.BiFunction;

import homeward.events.DomainEvent;

/**
 * One type of stream: the commands addressed to it, the events recorded in it, and the state that follows from them.
 *
 * @param <C> the sealed interface of its commands
 * @param <S> its state, immutable
 * @param <E> the sealed interface of its events, from {@code shared-events}
 * @param name short and unique in the service, e.g. {@code application}; stream ids begin with it
 * @param initial the state of a stream without events
 * @param evolution the state after one more event. Total: never throws for a recorded event
 */
public record StreamType<C extends Command, S extends StreamState, E extends DomainEvent>(
        String name, Class<C> commands, Class<E> events, S initial, BiFunction<S, E, S> evolution) {

    /** The state after one more event. */
    public S evolve(S state, E event) {
        return evolution.apply(state, event);
    }
}
