package homeward.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.bson.BsonBinary;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/**
 * Decodes stored commits with fields in any order, in one pass. {@link CommitParser} is faster for the usual order.
 */
final class StoredCommitCodec implements Codec<StoredCommit> {

    private static final byte[] NONE = new byte[0];
    private static final UUID NIL = new UUID(0, 0);

    @Override
    public StoredCommit decode(BsonReader in, DecoderContext context) {
        long position = 0;
        UUID commit = NIL;
        String stream = "";
        String type = null;
        long first = 0;
        long last = 0;
        long at = 0;
        long maxTime = 0;
        List<StoredEvent> events = List.of();
        byte[] prev = NONE;
        byte[] hash = NONE;
        byte[] tag = NONE;
        in.readStartDocument();
        try {
            while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
                switch (in.readName()) {
                    case Fields.POSITION -> position = position(in);
                    case Fields.COMMIT -> commit = uuid(in);
                    case Fields.STREAM -> stream = in.readString();
                    case Fields.TYPE -> type = stringOrNull(in);
                    case Fields.FIRST -> first = in.readInt64();
                    case Fields.LAST -> last = in.readInt64();
                    case Fields.AT -> at = in.readDateTime();
                    case Fields.MAX_TIME -> maxTime = in.readDateTime();
                    case Fields.EVENTS -> events = events(in);
                    case Fields.PREV -> prev = in.readBinaryData().getData();
                    case Fields.HASH -> hash = in.readBinaryData().getData();
                    case Fields.TAG -> tag = in.readBinaryData().getData();
                    default -> in.skipValue();
                }
            }
        } catch (BsonInvalidOperationException e) {
            throw new DamagedJournal(position, "the commit at position " + position + " cannot be read");
        }
        in.readEndDocument();
        return new StoredCommit(
                position,
                commit,
                stream,
                type,
                first,
                last,
                Instant.ofEpochMilli(at),
                Instant.ofEpochMilli(maxTime),
                events,
                prev,
                hash,
                tag);
    }

    private static long position(BsonReader in) {
        if (in.getCurrentBsonType() == BsonType.DOUBLE) {
            double between = in.readDouble();
            long before = (long) Math.floor(between);
            throw new DamagedJournal(
                    before + 1,
                    true,
                    "there is a foreign document between positions " + before + " and " + (before + 1));
        }
        return in.readInt64();
    }

    private static List<StoredEvent> events(BsonReader in) {
        List<StoredEvent> events = new ArrayList<>(2);
        in.readStartArray();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            events.add(event(in));
        }
        in.readEndArray();
        return events;
    }

    private static StoredEvent event(BsonReader in) {
        UUID id = NIL;
        long seq = 0;
        String type = "";
        int version = 0;
        long time = 0;
        byte[] payload = NONE;
        byte[] meta = NONE;
        in.readStartDocument();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (in.readName()) {
                case Fields.ID -> id = uuid(in);
                case Fields.SEQ -> seq = in.readInt64();
                case Fields.TYPE -> type = in.readString();
                case Fields.VERSION -> version = in.readInt32();
                case Fields.TIME -> time = in.readDateTime();
                case Fields.PAYLOAD -> payload = in.readBinaryData().getData();
                case Fields.META -> meta = in.readBinaryData().getData();
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return new StoredEvent(id, seq, type, version, Instant.ofEpochMilli(time), payload, meta);
    }

    private static @Nullable String stringOrNull(BsonReader in) {
        if (in.getCurrentBsonType() == BsonType.NULL) {
            in.readNull();
            return null;
        }
        return in.readString();
    }

    private static UUID uuid(BsonReader in) {
        BsonBinary binary = in.readBinaryData();
        return binary.asUuid();
    }

    @Override
    public void encode(BsonWriter writer, StoredCommit value, EncoderContext context) {
        throw new UnsupportedOperationException("commits are written by PreparedCommit alone");
    }

    @Override
    public Class<StoredCommit> getEncoderClass() {
        return StoredCommit.class;
    }
}
