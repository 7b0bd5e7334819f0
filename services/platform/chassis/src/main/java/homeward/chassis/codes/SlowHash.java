package homeward.chassis.codes;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import jakarta.inject.Singleton;

import io.quarkus.arc.properties.IfBuildProperty;

/**
 * PBKDF2 with HMAC-SHA256 of the JDK: a quarter of a second of a processor for each guess. Kept as the number of rounds (4 bytes), the salt
 * (16) and the hash (32).
 */
@Singleton
@IfBuildProperty(name = "homeward.codes", stringValue = "true")
class SlowHash {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 600_000;
    private static final int SALT = 16;
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    byte[] of(Secret secret) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return ByteBuffer.allocate(Integer.BYTES + SALT + BYTES)
                .putInt(ROUNDS)
                .put(salt)
                .put(hash(secret, salt, ROUNDS))
                .array();
    }

    boolean matches(byte[] kept, Secret secret) {
        ByteBuffer parts = ByteBuffer.wrap(kept);
        int rounds = parts.getInt();
        byte[] salt = new byte[SALT];
        parts.get(salt);
        byte[] hash = new byte[BYTES];
        parts.get(hash);
        return MessageDigest.isEqual(hash, hash(secret, salt, rounds));
    }

    /** The same work where there is nothing that could match. */
    void ofNothing(Secret secret) {
        hash(secret, new byte[SALT], ROUNDS);
    }

    private static byte[] hash(Secret secret, byte[] salt, int rounds) {
        PBEKeySpec key = new PBEKeySpec(secret.characters(), salt, rounds, BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            key.clearPassword();
        }
    }
}
