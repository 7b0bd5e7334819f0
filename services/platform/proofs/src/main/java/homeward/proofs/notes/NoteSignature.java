package homeward.proofs.notes;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

import homeward.proofs.Hash;
import homeward.proofs.Malformed;

/**
 * One line of a signed note.
 *
 * @param name of the key
 * @param key its id
 * @param bytes the signature, after its time if the type has one; must not be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record NoteSignature(String name, int key, byte[] bytes) {

    private static final String START = "— ";

    /** The time that a timed signature states, to the second; believed only after the signature was verified. */
    public Instant time() {
        return Instant.ofEpochSecond(seconds());
    }

    long seconds() {
        return ByteBuffer.wrap(bytes).getLong();
    }

    /** The line, with its newline. */
    public String line() {
        byte[] all = new Bytes().number(key, Integer.BYTES).bytes(bytes).all();
        return START + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
    }

    /**
     * @param line without its newline
     * @throws Malformed if it is no line of a signature
     */
    public static NoteSignature parse(String line) {
        int space = line.indexOf(' ', START.length());
        if (!line.startsWith(START) || space < 0) {
            throw new Malformed("a line of a note is no signature");
        }
        byte[] all = Hash.decoded(line.substring(space + 1));
        if (all == null || all.length <= Integer.BYTES) {
            throw new Malformed("a signature of a note is not in base64");
        }
        return new NoteSignature(
                KeyName.checked(line.substring(START.length(), space)),
                ByteBuffer.wrap(all).getInt(),
                Arrays.copyOfRange(all, Integer.BYTES, all.length));
    }
}
