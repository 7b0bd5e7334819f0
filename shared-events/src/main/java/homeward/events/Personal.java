package homeward.events;

/**
 * Personal data of one person inside an event.
 *
 * <p>{@link Present} exists only in memory, between the officer's input and the sealing, and again after a
 * lawful opening. What is stored, sent and read back is {@link Sealed}. {@link Erased} is what opening gives when the
 * reader's state holds no key (any more); it is a value, not an error, so an erased stream still loads.
 *
 * @param <T> the JSON-mappable value
 */
public sealed interface Personal<T> {

    PersonId person();

    record Present<T>(PersonId person, T value) implements Personal<T> {
        /** Never prints the value. */
        @Override
        public String toString() {
            return "Personal[" + person + ", present]";
        }
    }

    /**
     * Ciphertext, as stored: {@code {"person", "keyId", "ciphertext"}}.
     *
     * @param boundTo the associated data it was sealed with: event id and field path
     */
    record Sealed<T>(PersonId person, String keyId, String ciphertext, String boundTo) implements Personal<T> {}

    record Erased<T>(PersonId person) implements Personal<T> {}

    static <T> Personal<T> of(PersonId person, T value) {
        return new Present<>(person, value);
    }
}
