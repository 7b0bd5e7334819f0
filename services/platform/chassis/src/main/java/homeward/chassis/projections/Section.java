package homeward.chassis.projections;

import homeward.events.DomainEvent;
import homeward.events.Recorded;

/**
 * What a document keeps of one source service's events. Each source owns its own section, so that no order between
 * topics is needed.
 *
 * @param <E> the sealed interface of the source's events
 * @param <S> the section: an immutable, Jackson-mappable record; {@code Personal} fields stay ciphertext
 */
public interface Section<E extends DomainEvent, S> {

    /** The source service, e.g. {@code identification}; also the section's field name in the document. */
    String service();

    Class<E> events();

    Class<S> type();

    S initial();

    /** The section after the event. Pure. An exception parks the event's stream. */
    S apply(S section, Recorded<E> event);
}
