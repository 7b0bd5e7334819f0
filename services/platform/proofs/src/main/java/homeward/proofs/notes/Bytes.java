package homeward.proofs.notes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import homeward.proofs.Hash;

/** Bytes in the making; numbers are big-endian. */
final class Bytes {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    /** @param length in bytes, up to 8 */
    Bytes number(long value, int length) {
        for (int shift = 8 * (length - 1); shift >= 0; shift -= 8) {
            content.write((int) (value >>> shift));
        }
        return this;
    }

    Bytes text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** A text of at most 255 bytes, after one byte with its length. */
    Bytes shortText(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length > 255) {
            throw new IllegalArgumentException("a name of " + bytes.length + " bytes cannot be signed");
        }
        return number(bytes.length, 1).bytes(bytes);
    }

    Bytes bytes(byte[] value) {
        content.writeBytes(value);
        return this;
    }

    byte[] all() {
        return content.toByteArray();
    }

    byte[] sha256() {
        return Hash.sha256().digest(all());
    }
}
