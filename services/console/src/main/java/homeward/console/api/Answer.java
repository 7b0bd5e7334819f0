package homeward.console.api;

import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A service's answer: a value or a problem.
 *
 * @param <T> what was asked for
 */
public record Answer<T>(@Nullable T value, @Nullable Problem problem) {

    public static <T> Answer<T> of(T value) {
        return new Answer<>(value, null);
    }

    public static <T> Answer<T> refused(Problem problem) {
        return new Answer<>(null, problem);
    }

    public Optional<T> found() {
        return Optional.ofNullable(value);
    }

    /** @throws Refused with the problem */
    public T orThrow() {
        if (value == null) {
            throw new Refused(problem == null ? Problem.unreadable(500) : problem);
        }
        return value;
    }

    /** The value changed, or the same problem. */
    public <R> Answer<R> map(Function<T, R> change) {
        return value == null ? new Answer<>(null, problem) : of(change.apply(value));
    }
}
