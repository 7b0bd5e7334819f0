package homeward.chassis.projections;

import java.lang.reflect.Type;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import homeward.events.DomainEvent;
import homeward.events.Recorded;

/**
 * The part of a projection derived from one source service's events. Each source has its own section, so that no order
 * between topics is needed.
 *
 * @param <E> the sealed interface of the source's events
 * @param <S> the section: an immutable, Jackson-mappable record; {@code Personal} fields stay ciphertext
 */
public interface Section<E extends DomainEvent, S> {

    /** The source service, e.g. {@code identification}; also the section's field name in the document. */
    String service();

    Class<E> events();

    /** The section's type, with its type arguments if it has any. */
    Type type();

    S initial();

    /** The section after the event. Pure. An exception parks the event's stream. */
    S apply(S section, Recorded<E> event);

    /**
     * What lists need of the section: a small, Jackson-mappable record without personal data, stored beside it and readable
     * without it; null if nothing. Pure.
     */
    default @Nullable Object listed(S section) {
        return null;
    }

    /** The same section, with something for lists. */
    default Section<E, S> listing(Function<S, Object> listed) {
        return new DeclaredSection<>(service(), events(), type(), initial(), this::apply, listed);
    }

    /** A section whose type is the class of its initial value. */
    static <E extends DomainEvent, S> Section<E, S> of(
            String service, Class<E> events, S initial, BiFunction<S, Recorded<E>, S> fold) {
        return of(service, events, initial.getClass(), initial, fold);
    }

    static <E extends DomainEvent, S> Section<E, S> of(
            String service, Class<E> events, Type type, S initial, BiFunction<S, Recorded<E>, S> fold) {
        return new DeclaredSection<>(service, events, type, initial, fold, null);
    }
}
