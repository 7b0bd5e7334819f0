package homeward.journal;

import java.nio.charset.StandardCharsets;

/** The constant BSON bytes before each stored value, in writing order: type, name, zero. */
final class Elements {

    private static final int STRING = 0x02;
    private static final int DOCUMENT = 0x03;
    private static final int ARRAY = 0x04;
    private static final int BINARY = 0x05;
    private static final int DATE = 0x09;
    private static final int NULL = 0x0a;
    private static final int INT32 = 0x10;
    private static final int INT64 = 0x12;

    static final byte[] POSITION = element(INT64, Fields.POSITION);
    static final byte[] COMMIT = element(BINARY, Fields.COMMIT);
    static final byte[] STREAM = element(STRING, Fields.STREAM);
    static final byte[] TYPE = element(STRING, Fields.TYPE);
    static final byte[] NO_TYPE = element(NULL, Fields.TYPE);
    static final byte[] FIRST = element(INT64, Fields.FIRST);
    static final byte[] LAST = element(INT64, Fields.LAST);
    static final byte[] AT = element(DATE, Fields.AT);
    static final byte[] MAX_TIME = element(DATE, Fields.MAX_TIME);
    static final byte[] EVENTS = element(ARRAY, Fields.EVENTS);
    static final byte[] PREV = element(BINARY, Fields.PREV);
    static final byte[] HASH = element(BINARY, Fields.HASH);
    static final byte[] TAG = element(BINARY, Fields.TAG);
    static final byte[] ID = element(BINARY, Fields.ID);
    static final byte[] SEQ = element(INT64, Fields.SEQ);
    static final byte[] VERSION = element(INT32, Fields.VERSION);
    static final byte[] TIME = element(DATE, Fields.TIME);
    static final byte[] PAYLOAD = element(BINARY, Fields.PAYLOAD);
    static final byte[] META = element(BINARY, Fields.META);

    /** The element of the i-th event. */
    static byte[] event(int i) {
        return i < FIRST_EVENTS.length ? FIRST_EVENTS[i] : element(DOCUMENT, Integer.toString(i));
    }

    private static final byte[][] FIRST_EVENTS = firstEvents(16);

    private Elements() {}

    private static byte[][] firstEvents(int count) {
        byte[][] elements = new byte[count][];
        for (int i = 0; i < count; i++) {
            elements[i] = element(DOCUMENT, Integer.toString(i));
        }
        return elements;
    }

    private static byte[] element(int bsonType, String name) {
        ByteBuilder to = new ByteBuilder(name.length() + 2);
        to.oneByte(bsonType);
        to.bytes(name.getBytes(StandardCharsets.UTF_8));
        to.oneByte(0);
        return to.toBytes();
    }
}
