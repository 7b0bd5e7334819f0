package homeward.chassis.commands;

import java.util.Optional;
import java.util.function.Predicate;

import homeward.chassis.deciding.StreamState;
import homeward.events.DomainEvent;
import homeward.events.StateCode;

/**
 * Other streams of this service, for commands that depend on one. What a decision needs of it becomes part of the command;
 * it is taken from the journal, not from a read model. Blocking.
 */
public interface Streams {

    /**
     * The state after the stream's last event, personal data sealed.
     *
     * @param party whoever asks
     * @param type class of the states of streams of this type
     * @return empty if there is no such stream, or the asking state is no party of it: the two cannot be told apart
     * @throws homeward.journal.DamagedJournal if a commit of the stream is missing or wrong
     */
    <S extends StreamState> Optional<S> state(String streamType, String stream, StateCode party, Class<S> type);

    /**
     * Whether the stream's commits may be {@linkplain StreamState#provedTo proved} to a state, also if it has not been opened.
     *
     * @return false if not, or there is no such stream: the two cannot be told apart
     * @throws homeward.journal.DamagedJournal if they may, and a commit of the stream is missing or wrong
     */
    boolean provedTo(String streamType, String stream, StateCode state);

    /**
     * The first event of a stream that fits, personal data sealed: for what a state does not keep, such as long texts. Reads the
     * stream from its beginning.
     *
     * @param type class of the event
     * @return empty if none fits, there is no such stream, or the asking state is no party of it
     * @throws homeward.journal.DamagedJournal if a commit of the stream is missing or wrong
     */
    <E extends DomainEvent> Optional<E> find(
            String streamType, String stream, StateCode party, Class<E> type, Predicate<E> which);
}
