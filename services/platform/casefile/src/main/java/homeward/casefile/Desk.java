package homeward.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import homeward.casefile.summary.Summary;
import homeward.casefile.work.Task;
import homeward.chassis.deciding.Openings;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.Recorded;
import homeward.events.StateCode;

/**
 * The part of a case file that is specific to one desk. A service declares it as a CDI bean.
 *
 * @param <E> the sealed interface of the service's own events
 * @param <O> the desk's own part as stored: an immutable, Jackson-mappable record; personal data stays ciphertext
 * @param <V> the desk's own part as shown
 */
public interface Desk<E extends DomainEvent, O, V> {

    /** The summary of the service's own events; cases are listed by its stage. */
    Summary<E, ?> summary();

    /** The desk's own part before the first event; its class is the class of the part. */
    O nothing();

    /** The desk's own part after an event. Pure; an exception parks the event's stream. */
    O after(O own, Recorded<E> event);

    /**
     * The desk's own part as shown to one of the two sides.
     *
     * @param now time of the movable clock
     * @param by opens what the reader's state may read, for rules that depend on it; what is shown remains sealed
     */
    V show(Contents<O> contents, Instant now, Openings by);

    /**
     * The part shown to a party that is not one of the two sides; empty if this desk has no such readers.
     *
     * @param now time of the movable clock
     */
    default Optional<V> showPart(Contents<O> contents, StateCode reader, Instant now) {
        return Optional.empty();
    }

    /**
     * What the desk waits for, in any order. Pure, and derived from the desk's own part and the summary of its own service alone:
     * the others can be empty.
     */
    default List<Task> tasks(Contents<O> contents) {
        return List.of();
    }

    /** The moments the desk waits for, in any order; of those for the requesting state alone, none. */
    default List<DueMoment> due(Contents<O> contents) {
        return tasks(contents).stream()
                .filter(task -> !task.undisclosed())
                .flatMap(task -> DueMoment.of(task).stream())
                .toList();
    }

    /** Whether special circumstances are kept at this desk; where nobody needs them, they are not stored. */
    default boolean keepsSpecialCircumstances() {
        return false;
    }

    /** The stream whose version is the case file's ETag; empty if a case has several streams of this service. */
    default Optional<String> stream(CaseId caseId) {
        return Optional.empty();
    }

    /**
     * Whether the parties named by the service's own events may see the case, in addition to those of the application.
     */
    default boolean ownPartiesRead() {
        return false;
    }
}
