package homeward.events.codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.fasterxml.jackson.databind.JavaType;

import homeward.events.Personal;

/** Decrypts the personal data of an event for an authorised reader. */
public final class Opening {

    private Opening() {}

    /** {@code Present} if the opener holds the key, {@code Erased} otherwise. */
    public static <T> Personal<T> open(Personal<T> personal, Class<T> type, Opener opener) {
        return open(personal, EventJson.plain().constructType(type), opener);
    }

    /**
     * As above, for generic types.
     *
     * @throws MalformedEvent if the plaintext is not of the type; never quotes it
     */
    public static <T> Personal<T> open(Personal<T> personal, JavaType type, Opener opener) {
        return switch (personal) {
            case Personal.Present<T> present -> present;
            case Personal.Erased<T> erased -> erased;
            case Personal.Sealed<T> sealed ->
                opener.open(
                                sealed.person(),
                                sealed.keyId(),
                                Base64.getDecoder().decode(sealed.ciphertext()),
                                sealed.boundTo().getBytes(StandardCharsets.UTF_8))
                        .map(plaintext -> present(sealed, plaintext, type))
                        .orElseGet(() -> new Personal.Erased<>(sealed.person()));
        };
    }

    private static <T> Personal<T> present(Personal.Sealed<T> sealed, byte[] plaintext, JavaType type) {
        try {
            return new Personal.Present<>(sealed.person(), EventJson.plain().readValue(plaintext, type));
        } catch (IOException e) {
            throw new MalformedEvent(
                    "personal data", "is not a " + type.getRawClass().getSimpleName());
        }
    }
}
