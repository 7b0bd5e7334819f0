package homeward.console.cases;

import org.jspecify.annotations.Nullable;

/**
 * Personal data as a service shows it.
 *
 * @param value null if it is erased, or not for this reader
 */
public record Personal<T>(@Nullable T value, boolean erased, boolean sealed) {

    /** The value, or null where there is no such field at all. */
    public static <T> @Nullable T open(@Nullable Personal<T> personal) {
        return personal == null ? null : personal.value();
    }
}
