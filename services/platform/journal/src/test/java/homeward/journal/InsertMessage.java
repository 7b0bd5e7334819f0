package homeward.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An insert in MongoDB's wire protocol, parsed only as far as needed to remove documents. */
final class InsertMessage {

    private static final int HEADER = 16;
    private static final byte[] INSERT = "insert\0".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DOCUMENTS = "documents\0".getBytes(StandardCharsets.UTF_8);

    private final byte[] message;
    /** Offsets of the documents, and of the end of the last one. */
    private final List<Integer> bounds = new ArrayList<>();

    private final int section;

    private InsertMessage(byte[] message) {
        this.message = message;
        int name = indexOf(message, DOCUMENTS);
        section = name - Integer.BYTES;
        ByteBuffer bytes = buffer(message);
        int end = section + bytes.getInt(section);
        for (int at = name + DOCUMENTS.length; at < end; at += bytes.getInt(at)) {
            bounds.add(at);
        }
        bounds.add(end);
    }

    static boolean is(byte[] message) {
        return indexOf(message, INSERT) >= 0 && indexOf(message, DOCUMENTS) >= 0;
    }

    static InsertMessage of(byte[] message) {
        return new InsertMessage(message);
    }

    /** The message with the first half of its documents, at least one. */
    byte[] firstHalf() {
        return without(Math.max(1, documents() / 2), documents());
    }

    /** The message without the document in its middle; unchanged if it has fewer than three. */
    byte[] withoutTheMiddle() {
        int middle = documents() / 2;
        return documents() < 3 ? message : without(middle, middle + 1);
    }

    private int documents() {
        return bounds.size() - 1;
    }

    private byte[] without(int from, int to) {
        int cut = bounds.get(from);
        int on = bounds.get(to);
        byte[] shorter = Arrays.copyOf(message, message.length - (on - cut));
        System.arraycopy(message, on, shorter, cut, message.length - on);
        buffer(shorter).putInt(0, shorter.length).putInt(section, bounds.getLast() - section - (on - cut));
        return shorter;
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int at = HEADER; at <= bytes.length - wanted.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
