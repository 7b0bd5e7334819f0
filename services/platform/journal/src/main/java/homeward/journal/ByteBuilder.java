package homeward.journal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A growing byte array. Writes numbers big-endian for hashing and little-endian for BSON. */
final class ByteBuilder {

    private static final VarHandle INT_BE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG_BE = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT_LE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG_LE =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] array;
    private int length;

    ByteBuilder(int capacity) {
        array = new byte[capacity];
    }

    void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    /** The backing array; only the first {@link #length()} bytes are valid. */
    byte[] array() {
        return array;
    }

    byte[] toBytes() {
        return Arrays.copyOf(array, length);
    }

    void intBigEndian(int value) {
        int at = grow(Integer.BYTES);
        INT_BE.set(array, at, value);
    }

    void longBigEndian(long value) {
        int at = grow(Long.BYTES);
        LONG_BE.set(array, at, value);
    }

    void intLittleEndian(int value) {
        int at = grow(Integer.BYTES);
        INT_LE.set(array, at, value);
    }

    void longLittleEndian(long value) {
        int at = grow(Long.BYTES);
        LONG_LE.set(array, at, value);
    }

    void patchIntLittleEndian(int at, int value) {
        INT_LE.set(array, at, value);
    }

    void oneByte(int value) {
        int at = grow(1);
        array[at] = (byte) value;
    }

    void bytes(byte[] value) {
        bytes(value, value.length);
    }

    void bytes(byte[] value, int count) {
        int at = grow(count);
        System.arraycopy(value, 0, array, at, count);
    }

    private int grow(int by) {
        int at = length;
        length += by;
        if (length > array.length) {
            array = Arrays.copyOf(array, Math.max(length, array.length * 2));
        }
        return at;
    }
}
