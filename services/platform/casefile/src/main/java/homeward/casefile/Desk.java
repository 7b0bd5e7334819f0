package homeward.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import homeward.casefile.summary.Summary;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.Recorded;
import homeward.events.StateCode;

/**
 * What is a desk's own in its case file. A service declares it as a CDI bean.
 *
 * @param <E> the sealed interface of the service's own events
 * @param <O> the desk's own part as it is kept: an immutable, Jackson-mappable record; personal data stays ciphertext
 * @param <V> the desk's own part as it is shown
 */
public interface Desk<E extends DomainEvent, O, V> {

    /** The summary of the service's own events; cases are listed by its stage. */
    Summary<E, ?> summary();

    /** The desk's own part before the first event. Its class is that of every later one. */
    O nothing();

    /** The desk's own part after an event. Pure; an exception parks the event's stream. */
    O after(O own, Recorded<E> event);

    /**
     * The desk's own part as one of the two sides is shown it.
     *
     * @param now time of the movable clock
     */
    V show(Contents<O> contents, Instant now);

    /** What a party is shown that is not one of the two sides; empty if this desk has no such readers. */
    default Optional<V> showPart(Contents<O> contents, StateCode reader) {
        return Optional.empty();
    }

    /** What the desk waits for, in any order. */
    default List<DueMoment> due(Contents<O> contents) {
        return List.of();
    }

    /** Which roles may read a piece of personal data, by the name of the record component that holds it. */
    Map<String, Set<String>> readers();

    /** The stream whose version is the case file's ETag; empty if a case has several streams of this service. */
    default Optional<String> stream(CaseId caseId) {
        return Optional.empty();
    }

    /** Whether the parties that the service's own events name see the case, besides those of the application. */
    default boolean ownPartiesRead() {
        return false;
    }
}
