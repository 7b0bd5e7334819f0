package homeward.store.access;

import java.security.MessageDigest;
import java.util.Base64;

/** What a server keeps in place of a password (RFC 5802, section 3): nobody can log in with it. */
final class Credential {

    private final byte[] salt;
    private final byte[] storedKey;
    private final byte[] serverKey;

    private Credential(byte[] salt, byte[] storedKey, byte[] serverKey) {
        this.salt = salt;
        this.storedKey = storedKey;
        this.serverKey = serverKey;
    }

    /** Takes some milliseconds. */
    static Credential of(String password, byte[] salt) {
        byte[] salted = Scram.saltedPassword(password, salt);
        return new Credential(salt, Scram.hash(Scram.hmac(salted, "Client Key")), Scram.hmac(salted, "Server Key"));
    }

    /** Of a password that nobody knows. */
    static Credential ofNobody(byte[] salt, byte[] random) {
        return new Credential(salt, random, random);
    }

    String salt() {
        return Base64.getEncoder().encodeToString(salt);
    }

    /** Whether a proof of {@link Scram#KEY_BYTES} bytes was made with the password, for these messages. */
    boolean isProvedBy(byte[] proof, String messages) {
        byte[] clientKey = Scram.xor(proof, Scram.hmac(storedKey, messages));
        return MessageDigest.isEqual(Scram.hash(clientKey), storedKey);
    }

    /** The server's own proof for these messages. */
    String signature(String messages) {
        return Base64.getEncoder().encodeToString(Scram.hmac(serverKey, messages));
    }
}
