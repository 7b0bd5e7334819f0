package homeward.chassis.deciding;

import homeward.events.Personal;

/** Opens personal data with the keys of one state. */
@FunctionalInterface
public interface Openings {

    /** {@code Present} if the state holds the key, {@code Erased} if it does not (any more). */
    <T> Personal<T> open(Personal<T> value, Class<T> type);
}
