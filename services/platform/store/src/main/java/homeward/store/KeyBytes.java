package homeward.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Encodes BSON values as bytes whose unsigned lexicographic order is the server's sort order: by type, then within the
 * type. Equal values (1 and 1.0) have equal bytes. No encoding is a prefix of another, so encodings can be
 * concatenated, and a prefix of the columns is a prefix of the bytes.
 */
final class KeyBytes {

    static final int MIN_KEY = 0x02;
    /** Represents an empty array, which has no element to index. */
    static final int EMPTY_ARRAY = 0x04;

    static final int NULL = 0x05;
    static final int NUMBER = 0x10;
    static final int STRING = 0x20;
    static final int DOCUMENT = 0x30;
    static final int ARRAY = 0x38;
    static final int BINARY = 0x40;
    static final int LEGACY_UUID = 0x44;
    static final int UNIQUE_ID = 0x48;
    static final int OBJECT_ID = 0x50;
    static final int BOOLEAN = 0x58;
    static final int DATE = 0x60;
    static final int TIMESTAMP = 0x68;
    static final int REGEX = 0x70;
    static final int OTHER = 0x78;
    static final int MAX_KEY = 0x7e;

    private static final int END = 0x00;
    private static final int ESCAPE = 0xff;
    private static final double TWO_TO_63 = 0x1p63;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[48];
    private int length;

    private KeyBytes() {}

    static byte[] of(@Nullable Object value) {
        KeyBytes key = new KeyBytes();
        key.value(value);
        return key.toBytes();
    }

    /** Concatenates the columns, with the bytes of descending ones inverted. */
    static byte[] of(List<@Nullable Object> columns, boolean[] ascending) {
        KeyBytes key = new KeyBytes();
        for (int column = 0; column < ascending.length; column++) {
            int start = key.length;
            key.value(columns.get(column));
            if (!ascending[column]) {
                key.invert(start);
            }
        }
        return key.toBytes();
    }

    /** The common prefix of the bytes of all strings that begin with this one. */
    static byte[] ofStringPrefix(String prefix) {
        KeyBytes key = new KeyBytes();
        key.write(STRING);
        key.characters(prefix);
        return key.toBytes();
    }

    /** The smallest bytes greater than everything with this prefix; null if there are none. */
    static byte @Nullable [] after(byte[] prefix) {
        for (int i = prefix.length - 1; i >= 0; i--) {
            if (prefix[i] != (byte) 0xff) {
                byte[] next = Arrays.copyOf(prefix, i + 1);
                next[i]++;
                return next;
            }
        }
        return null;
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> write(NULL);
            case Missing _ -> write(NULL);
            case MinKey _ -> write(MIN_KEY);
            case MaxKey _ -> write(MAX_KEY);
            case EmptyArray _ -> write(EMPTY_ARRAY);
            case Number number -> number(number);
            case String string -> {
                write(STRING);
                string(string);
            }
            case Map<?, ?> document -> document(document);
            case Collection<?> array -> {
                write(ARRAY);
                array.forEach(this::value);
                write(END);
            }
            case BinData binary -> {
                write(BINARY);
                int32(binary.getData().length);
                writeBytes(binary.getData());
            }
            case LegacyUUID uuid -> {
                write(LEGACY_UUID);
                int64(uuid.getUuid().getMostSignificantBits() ^ Long.MIN_VALUE);
                int64(uuid.getUuid().getLeastSignificantBits() ^ Long.MIN_VALUE);
            }
            case UUID uuid -> {
                write(UNIQUE_ID);
                int64(uuid.getMostSignificantBits());
                int64(uuid.getLeastSignificantBits());
            }
            case ObjectId id -> {
                write(OBJECT_ID);
                writeBytes(id.toByteArray());
            }
            case Boolean bool -> {
                write(BOOLEAN);
                write(bool ? 2 : 1);
            }
            case Instant instant -> {
                write(DATE);
                int64(instant.toEpochMilli() ^ Long.MIN_VALUE);
            }
            case BsonTimestamp timestamp -> {
                write(TIMESTAMP);
                int64(timestamp.getValue() ^ Long.MIN_VALUE);
            }
            case BsonRegularExpression regex -> {
                write(REGEX);
                string(regex.getPattern());
                string(String.valueOf(regex.getOptions()));
            }
            default -> {
                write(OTHER);
                string(value.toString());
            }
        }
    }

    /** The nearest double, then the difference to it: longs beyond 2^53 keep their order and identity. */
    private void number(Number number) {
        double nearest = number.doubleValue();
        if (nearest == 0.0) {
            nearest = 0.0; // no negative zero
        }
        long distance = 0;
        if (number instanceof Long exact) {
            distance = nearest == TWO_TO_63 ? exact - Long.MAX_VALUE - 1 : exact - (long) nearest;
        }
        long bits = Double.doubleToLongBits(nearest == 0.0 ? 0.0 : nearest);
        write(NUMBER);
        int64(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        if (distance == 0) {
            write(0x80);
        } else {
            write(distance < 0 ? 0x40 : 0xc0);
            int64(distance ^ Long.MIN_VALUE);
        }
    }

    private void document(Map<?, ?> document) {
        write(DOCUMENT);
        document.forEach((name, value) -> {
            byte[] encoded = of(value);
            write(encoded[0]);
            string(String.valueOf(name));
            writeBytes(Arrays.copyOfRange(encoded, 1, encoded.length));
        });
        write(END);
    }

    private void string(String string) {
        characters(string);
        write(END);
        write(END);
    }

    /** Encodes UTF-16 units one by one, as UTF-8 would each: gives the order of {@link String#compareTo}. */
    private void characters(String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == 0) {
                write(END);
                write(ESCAPE);
            } else if (c < 0x80) {
                write(c);
            } else if (c < 0x800) {
                write(0xc0 | (c >> 6));
                write(0x80 | (c & 0x3f));
            } else {
                write(0xe0 | (c >> 12));
                write(0x80 | ((c >> 6) & 0x3f));
                write(0x80 | (c & 0x3f));
            }
        }
    }

    private void int32(int value) {
        reserve(Integer.BYTES);
        INT.set(bytes, length, value);
        length += Integer.BYTES;
    }

    private void int64(long value) {
        reserve(Long.BYTES);
        LONG.set(bytes, length, value);
        length += Long.BYTES;
    }

    private void write(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
    }

    private void writeBytes(byte[] content) {
        reserve(content.length);
        System.arraycopy(content, 0, bytes, length, content.length);
        length += content.length;
    }

    private void invert(int from) {
        for (int i = from; i < length; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
    }

    private void reserve(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
        }
    }

    private byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** How an index represents an empty array at the indexed path. */
    enum EmptyArray {
        INSTANCE
    }

    static boolean isScalar(@Nullable Object value) {
        return !(value instanceof Collection)
                && !(value instanceof Document)
                && !BsonRegularExpression.isRegularExpression(value);
    }
}
