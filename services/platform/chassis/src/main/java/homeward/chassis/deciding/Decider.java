package homeward.chassis.deciding;

import java.util.List;

import homeward.events.DomainEvent;

/**
 * One aggregate: a declared {@link StreamType} and one pure function. Declared as a CDI bean; the chassis derives the
 * Axon aggregate, its command handlers and its repository.
 *
 * @param <C> the sealed interface of its commands
 * @param <S> its state, immutable
 * @param <E> the sealed interface of its events, from {@code shared-events}
 */
public interface Decider<C extends Command, S extends StreamState, E extends DomainEvent> {

    /** The same on every call. */
    StreamType<C, S, E> type();

    /**
     * The state with the personal data opened on which decisions depend. What a decider does not open remains sealed.
     *
     * @param by opens what the acting state may read
     */
    default S opened(S state, Openings by) {
        return state;
    }

    /** The same, where it depends on the command which data that is. */
    default S opened(S state, C command, Openings by) {
        return opened(state, by);
    }

    /** The command with what a policy copied from another stream's event opened, to be sealed anew with the event. */
    default C opened(C command, Openings by) {
        return command;
    }

    /**
     * Decides from the command, this stream's own state and the circumstances alone. No I/O, no clock.
     *
     * @return the resulting events; empty if the command changes nothing (a fact already known)
     * @throws Refusal if a rule forbids the command; it names the rule
     */
    List<E> decide(C command, S state, Circumstances circumstances);
}
