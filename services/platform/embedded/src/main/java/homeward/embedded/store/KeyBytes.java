package homeward.embedded.store;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Collection;
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
 * BSON values as bytes whose unsigned lexicographic order is the order in which the server sorts values: by type, then
 * within the type. Equal values (1 and 1.0) have equal bytes. No encoding is a prefix of another one, so that encodings can
 * be put behind each other and a prefix of the columns is a prefix of the bytes.
 */
final class KeyBytes {

    static final int MIN_KEY = 0x02;
    /** Stands for an empty array, which has no element to be indexed by. */
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

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(32);

    private KeyBytes() {}

    static byte[] of(@Nullable Object value) {
        KeyBytes bytes = new KeyBytes();
        bytes.value(value);
        return bytes.out.toByteArray();
    }

    /** The bytes with which every string begins that begins with this one. */
    static byte[] ofStringPrefix(String prefix) {
        KeyBytes bytes = new KeyBytes();
        bytes.out.write(STRING);
        bytes.characters(prefix);
        return bytes.out.toByteArray();
    }

    /** The least bytes greater than everything that begins with these; null if there are none. */
    static byte @Nullable [] after(byte[] prefix) {
        for (int i = prefix.length - 1; i >= 0; i--) {
            if (prefix[i] != (byte) 0xff) {
                byte[] next = java.util.Arrays.copyOf(prefix, i + 1);
                next[i]++;
                return next;
            }
        }
        return null;
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> out.write(NULL);
            case Missing _ -> out.write(NULL);
            case MinKey _ -> out.write(MIN_KEY);
            case MaxKey _ -> out.write(MAX_KEY);
            case EmptyArray _ -> out.write(EMPTY_ARRAY);
            case Number number -> number(number);
            case String string -> {
                out.write(STRING);
                string(string);
            }
            case Map<?, ?> document -> document(document);
            case Collection<?> array -> {
                out.write(ARRAY);
                array.forEach(this::value);
                out.write(END);
            }
            case BinData binary -> {
                out.write(BINARY);
                int32(binary.getData().length);
                out.writeBytes(binary.getData());
            }
            case LegacyUUID uuid -> {
                out.write(LEGACY_UUID);
                int64(uuid.getUuid().getMostSignificantBits() ^ Long.MIN_VALUE);
                int64(uuid.getUuid().getLeastSignificantBits() ^ Long.MIN_VALUE);
            }
            case UUID uuid -> {
                out.write(UNIQUE_ID);
                int64(uuid.getMostSignificantBits());
                int64(uuid.getLeastSignificantBits());
            }
            case ObjectId id -> {
                out.write(OBJECT_ID);
                out.writeBytes(id.toByteArray());
            }
            case Boolean bool -> {
                out.write(BOOLEAN);
                out.write(bool ? 2 : 1);
            }
            case Instant instant -> {
                out.write(DATE);
                int64(instant.toEpochMilli() ^ Long.MIN_VALUE);
            }
            case BsonTimestamp timestamp -> {
                out.write(TIMESTAMP);
                int64(timestamp.getValue() ^ Long.MIN_VALUE);
            }
            case BsonRegularExpression regex -> {
                out.write(REGEX);
                string(regex.getPattern());
                string(String.valueOf(regex.getOptions()));
            }
            default -> {
                out.write(OTHER);
                string(value.toString());
            }
        }
    }

    /** The nearest double, then how far a long is from it: longs beyond 2^53 keep their order and their identity. */
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
        out.write(NUMBER);
        int64(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        if (distance == 0) {
            out.write(0x80);
        } else {
            out.write(distance < 0 ? 0x40 : 0xc0);
            int64(distance ^ Long.MIN_VALUE);
        }
    }

    private void document(Map<?, ?> document) {
        out.write(DOCUMENT);
        document.forEach((name, value) -> {
            byte[] encoded = of(value);
            out.write(encoded[0]);
            string(String.valueOf(name));
            out.write(encoded, 1, encoded.length - 1);
        });
        out.write(END);
    }

    private void string(String string) {
        characters(string);
        out.write(END);
        out.write(END);
    }

    /** UTF-16 units one by one, as UTF-8 would write each: the order of {@link String#compareTo}. */
    private void characters(String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == 0) {
                out.write(END);
                out.write(ESCAPE);
            } else if (c < 0x80) {
                out.write(c);
            } else if (c < 0x800) {
                out.write(0xc0 | c >> 6);
                out.write(0x80 | c & 0x3f);
            } else {
                out.write(0xe0 | c >> 12);
                out.write(0x80 | c >> 6 & 0x3f);
                out.write(0x80 | c & 0x3f);
            }
        }
    }

    private void int32(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(value >>> shift);
        }
    }

    private void int64(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (value >>> shift));
        }
    }

    /** What an index holds for a document whose array at the indexed path is empty. */
    enum EmptyArray {
        INSTANCE
    }

    static boolean isScalar(@Nullable Object value) {
        return !(value instanceof Collection)
                && !(value instanceof Document)
                && !BsonRegularExpression.isRegularExpression(value);
    }
}
