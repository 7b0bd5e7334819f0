package homeward.proofs.notes;

import java.nio.ByteBuffer;

import homeward.proofs.Malformed;

/** The rule for names of keys and origins of logs, and the short id of a key. */
final class KeyName {

    private KeyName() {}

    /** @throws Malformed if it is empty, too long, or contains a plus, a space or a control character */
    static String checked(String name) {
        boolean wrong = name.isEmpty()
                || name.length() > 200
                || name.codePoints().anyMatch(c -> c == '+' || c < ' ' || Character.isSpaceChar(c) || c == 0x7f);
        if (wrong) {
            throw new Malformed("a key or a log has an unusable name");
        }
        return name;
    }

    /** The first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key). */
    static int id(String name, SignatureType type, byte[] key) {
        Bytes bytes =
                new Bytes().text(name).number('\n', 1).number(type.number(), 1).bytes(key);
        return ByteBuffer.wrap(bytes.sha256()).getInt();
    }
}
