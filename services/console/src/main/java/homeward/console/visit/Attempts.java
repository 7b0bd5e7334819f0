package homeward.console.visit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals a form that opened nothing, on its way through the browser to the page that says so. The browser has what nobody can read in it, and
 * what opens for no longer than a minute; all replicas open it.
 */
@ApplicationScoped
class Attempts {

    /** How long a browser has to ask for the page. */
    static final int SECONDS = 60;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String BETWEEN = " ";

    private final SecretKey key;
    private final Clock clock;

    @Inject
    Attempts(@ConfigProperty(name = "homeward.person.seal") String secret) {
        this(secret, Clock.systemUTC());
    }

    Attempts(String secret, Clock clock) {
        this.key = key(secret);
        this.clock = clock;
    }

    /** The secret has other uses; of this one nothing follows for them. */
    private static SecretKey key(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return new SecretKeySpec(mac.doFinal("homeward.person.attempt".getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a cookie. */
    String seal(Attempt attempt) {
        long end = clock.instant().getEpochSecond() + SECONDS;
        String plain = end + BETWEEN + attempt.outcome() + BETWEEN + attempt.code();
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] both = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty if it was not sealed here, or its time is over. */
    Optional<Attempt> open(String cookie) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(cookie);
            int nonce = Math.min(NONCE, both.length);
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(both, nonce)).doFinal(both, nonce, both.length - nonce);
            String[] parts = new String(plain, StandardCharsets.UTF_8).split(BETWEEN, 3);
            return clock.instant().getEpochSecond() < Long.parseLong(parts[0])
                    ? Optional.of(new Attempt(Attempt.Outcome.valueOf(parts[1]), parts[2]))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
