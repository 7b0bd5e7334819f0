package homeward.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

import org.jspecify.annotations.Nullable;

/**
 * Changes to entries of maps, in order, buffered in memory in the format of a {@link RedoFile}: a group {@code length
 * (4) ‖ CRC-32C (4) ‖ changes}. A change sets or removes one entry of one map; therefore all of them may be replayed,
 * in order, on pages that already contain some.
 */
final class Changes {

    static final int HEADER_BYTES = 2 * Integer.BYTES;
    private static final int FIRST_BYTES = 64 << 10;
    private static final int KEPT_BYTES = 4 << 20;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int length = HEADER_BYTES;

    void put(int map, byte[] key, byte[] value) {
        reserve(key.length + value.length);
        number(map);
        sized(key, key.length);
        sized(value, value.length + 1);
    }

    void remove(int map, byte[] key) {
        reserve(key.length);
        number(map);
        sized(key, key.length);
        number(0);
    }

    private void reserve(int content) {
        int needed = Math.addExact(length, content + 3 * 5);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(2L * bytes.length, 1 << 30)));
        }
    }

    private void sized(byte[] content, int size) {
        number(size);
        System.arraycopy(content, 0, bytes, length, content.length);
        length += content.length;
    }

    /** Seven bits per byte, lowest first. */
    private void number(int value) {
        int left = value;
        while ((left & ~0x7f) != 0) {
            bytes[length++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[length++] = (byte) left;
    }

    boolean isEmpty() {
        return length == HEADER_BYTES;
    }

    void clear() {
        length = HEADER_BYTES;
        if (bytes.length > KEPT_BYTES) {
            bytes = new byte[FIRST_BYTES];
        }
    }

    /** The group in its file format. */
    ByteBuffer group() {
        ByteBuffer group = ByteBuffer.wrap(bytes, 0, length);
        ByteBuffer changes = group.slice(HEADER_BYTES, length - HEADER_BYTES);
        return group.putInt(0, changes.remaining()).putInt(Integer.BYTES, checksum(changes));
    }

    static int checksum(ByteBuffer changes) {
        CRC32C checksum = new CRC32C();
        checksum.update(changes.duplicate());
        return (int) checksum.getValue();
    }

    /** @param changes the changes of one group, without its header */
    static void read(ByteBuffer changes, Consumer<Change> each) {
        while (changes.hasRemaining()) {
            int map = readNumber(changes);
            byte[] key = new byte[readNumber(changes)];
            changes.get(key);
            int size = readNumber(changes);
            byte[] value = size == 0 ? null : new byte[size - 1];
            if (value != null) {
                changes.get(value);
            }
            each.accept(new Change(map, key, value));
        }
    }

    private static int readNumber(ByteBuffer from) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = from.get();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /** @param value null if the entry was removed */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Change(int map, byte[] key, byte @Nullable [] value) {}
}
