package homeward.chassis.attachments.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that identifies files. */
public final class Digests {

    private Digests() {}

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
