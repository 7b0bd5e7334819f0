package homeward.journal;

import java.nio.charset.StandardCharsets;

/** The BSON bytes before each stored value, in the order of writing: type, name, zero. */
final class Elements {

    static final byte[] POSITION = element(0x12, Fields.POSITION);
    static final byte[] COMMIT = element(0x05, Fields.COMMIT);
    static final byte[] STREAM = element(0x02, Fields.STREAM);
    static final byte[] TYPE = element(0x02, Fields.TYPE);
    static final byte[] NO_TYPE = element(0x0a, Fields.TYPE);
    static final byte[] FIRST = element(0x12, Fields.FIRST);
    static final byte[] LAST = element(0x12, Fields.LAST);
    static final byte[] AT = element(0x09, Fields.AT);
    static final byte[] MAX_TIME = element(0x09, Fields.MAX_TIME);
    static final byte[] EVENTS = element(0x04, Fields.EVENTS);
    static final byte[] PREV = element(0x05, Fields.PREV);
    static final byte[] HASH = element(0x05, Fields.HASH);
    static final byte[] ID = element(0x05, Fields.ID);
    static final byte[] SEQ = element(0x12, Fields.SEQ);
    static final byte[] VERSION = element(0x10, Fields.VERSION);
    static final byte[] TIME = element(0x09, Fields.TIME);
    static final byte[] PAYLOAD = element(0x05, Fields.PAYLOAD);
    static final byte[] META = element(0x05, Fields.META);

    /** The element of the i-th event. */
    static byte[] event(int i) {
        return i < FIRST_EVENTS.length ? FIRST_EVENTS[i] : element(0x03, Integer.toString(i));
    }

    private static final byte[][] FIRST_EVENTS = firstEvents(16);

    private Elements() {}

    private static byte[][] firstEvents(int count) {
        byte[][] elements = new byte[count][];
        for (int i = 0; i < count; i++) {
            elements[i] = element(0x03, Integer.toString(i));
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
