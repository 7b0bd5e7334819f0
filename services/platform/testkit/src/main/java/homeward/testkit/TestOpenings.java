package homeward.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import homeward.chassis.deciding.Openings;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.codec.Opening;

/** Openings for tests without a vault: what {@link #sealed} seals is encoded, not encrypted. */
public final class TestOpenings {

    /** Holds every key. */
    public static final Openings ALL = new Openings() {
        @Override
        public <T> Personal<T> open(Personal<T> value, Class<T> type) {
            return Opening.open(value, type, (_, _, ciphertext, _) -> Optional.of(ciphertext));
        }
    };

    /** Holds no key. */
    public static final Openings NONE = new Openings() {
        @Override
        public <T> Personal<T> open(Personal<T> value, Class<T> type) {
            return new Personal.Erased<>(value.person());
        }
    };

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private TestOpenings() {}

    /** A value as read back from an event; {@link #ALL} opens it. */
    public static <T> Personal<T> sealed(PersonId person, T value) {
        try {
            byte[] plain = JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
            return new Personal.Sealed<>(person, "test", Base64.getEncoder().encodeToString(plain), "");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }
}
