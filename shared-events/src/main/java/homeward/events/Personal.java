package homeward.events;

/**
 * Personal data of one person in an event.
 *
 * <p>{@link Present} is plaintext and exists in memory only: between input and encryption, and after decryption for an
 * authorised reader. {@link Sealed} is ciphertext, the only form that is stored, sent and read back. {@link Erased} is
 * the result of decryption if the reader's state holds no key (any more); it is a value, not an error, so that a stream
 * with erased data still loads.
 *
 * @param <T> the value, mappable to JSON
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
     * @param boundTo associated data of the encryption: event id and field path
     */
    record Sealed<T>(PersonId person, String keyId, String ciphertext, String boundTo) implements Personal<T> {}

    record Erased<T>(PersonId person) implements Personal<T> {}

    static <T> Personal<T> of(PersonId person, T value) {
        return new Present<>(person, value);
    }
}
