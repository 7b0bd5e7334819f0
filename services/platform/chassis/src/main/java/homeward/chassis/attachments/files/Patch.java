package homeward.chassis.attachments.files;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * What is to be written over a part of a file.
 *
 * @param at offset of its first byte
 * @param bytes null for zeros
 */
@SuppressWarnings("ArrayRecordComponent")
record Patch(long at, long length, byte @Nullable [] bytes) {

    static Patch of(long at, byte[] bytes) {
        return new Patch(at, bytes.length, bytes);
    }

    static Patch zeros(long at, long count) {
        return new Patch(at, count, null);
    }

    /** Writes over a part of the file that begins at the offset, as far as they overlap. */
    void over(long offset, byte[] part, int count) {
        long from = Math.max(at, offset);
        long until = Math.min(at + length, offset + count);
        if (from >= until) {
            return;
        }
        if (bytes == null) {
            Arrays.fill(part, (int) (from - offset), (int) (until - offset), (byte) 0);
        } else {
            System.arraycopy(bytes, (int) (from - at), part, (int) (from - offset), (int) (until - from));
        }
    }
}
