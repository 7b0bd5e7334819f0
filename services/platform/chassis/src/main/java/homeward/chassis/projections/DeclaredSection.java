package homeward.chassis.projections;

import java.lang.reflect.Type;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import homeward.events.DomainEvent;
import homeward.events.Recorded;

/** See {@link Section#of}. */
record DeclaredSection<E extends DomainEvent, S>(
        String service,
        Class<E> events,
        Type type,
        S initial,
        BiFunction<S, Recorded<E>, S> fold,
        @Nullable Function<S, Object> list)
        implements Section<E, S> {

    @Override
    public S apply(S section, Recorded<E> event) {
        return fold.apply(section, event);
    }

    @Override
    public @Nullable Object listed(S section) {
        return list == null ? null : list.apply(section);
    }
}
