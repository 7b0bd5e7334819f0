package homeward.store;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The key of a document in its collection: its {@code _id} in {@link KeyBytes}, so that documents are in {@code _id}
 * order.
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, and compared by its content
record Position(byte[] bytes) implements Comparable<Position> {

    @Override
    public int compareTo(Position other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position position && Arrays.equals(bytes, position.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Position " + HexFormat.of().formatHex(bytes);
    }
}
