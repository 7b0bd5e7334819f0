package homeward.events.codec;

import java.util.Arrays;

/**
 * Pads a JSON text with spaces to the next of the sizes 1, 4, 16, 64, … KiB, so that its length tells nothing within a
 * class. Spaces after a JSON value mean nothing, so padded text is read like any other.
 */
final class Padding {

    private static final int SMALLEST = 1 << 10;
    private static final int STEP = 4;

    private Padding() {}

    static byte[] pad(byte[] json) {
        int size = SMALLEST;
        while (size < json.length) {
            size *= STEP;
        }
        byte[] padded = Arrays.copyOf(json, size);
        Arrays.fill(padded, json.length, size, (byte) ' ');
        return padded;
    }
}
