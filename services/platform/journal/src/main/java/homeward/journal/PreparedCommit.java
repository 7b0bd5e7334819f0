package homeward.journal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * A commit encoded except for its position. The caller's thread encodes it, so that the single writing thread only adds
 * position, time and hashes.
 */
final class PreparedCommit {

    private static final int GENERIC = 0;
    private static final int UUID_STANDARD = 4;

    /** Estimated size of an event besides payload and metadata, and of a commit besides its events; bytes. */
    private static final int EVENT_OVERHEAD = 192;

    private static final int COMMIT_OVERHEAD = 128;

    /** Upper bound of the bytes added with the position: position, two times, two hashes, a tag. */
    private static final int PLACE_BYTES = 224;

    private final Commit commit;
    private final byte[] hashed;
    private final byte[] before;
    private final byte[] events;
    private final long latest;

    PreparedCommit(Commit commit) {
        this.commit = commit;
        int payload = commit.events().stream().mapToInt(NewEvent::size).sum();
        int estimate = payload + EVENT_OVERHEAD * commit.events().size() + COMMIT_OVERHEAD;
        ByteBuilder builder = new ByteBuilder(estimate);
        ChainHash.content(builder, commit);
        hashed = builder.toBytes();
        builder.clear();
        identity(builder, commit);
        before = builder.toBytes();
        builder.clear();
        events(builder, commit);
        events = builder.toBytes();
        latest = commit.events().stream()
                .mapToLong(event -> event.time().toEpochMilli())
                .max()
                .orElseThrow();
    }

    Commit commit() {
        return commit;
    }

    int size() {
        return before.length + events.length + PLACE_BYTES;
    }

    /** The commit as the successor of the given head. */
    Placed after(Head head, long now, ChainHash hasher, CommitMac mac) {
        long position = head.position() + 1;
        long at = Math.max(head.at(), now);
        long maxTime = Math.max(head.maxTime(), latest);
        byte[] hash = hasher.of(head.hash(), position, at, maxTime, hashed, hashed.length);
        ByteBuilder to = new ByteBuilder(size());
        to.intLittleEndian(0);
        to.bytes(Elements.POSITION);
        to.longLittleEndian(position);
        to.bytes(before);
        to.bytes(Elements.AT);
        to.longLittleEndian(at);
        to.bytes(Elements.MAX_TIME);
        to.longLittleEndian(maxTime);
        to.bytes(events);
        binary(to, Elements.PREV, head.hash());
        binary(to, Elements.HASH, hash);
        binary(to, Elements.TAG, mac.tag(hash));
        to.oneByte(0);
        to.patchIntLittleEndian(0, to.length());
        return new Placed(new Head(position, hash, at, maxTime), new RawBsonDocument(to.array(), 0, to.length()));
    }

    /** @param head the head once the document is stored */
    record Placed(Head head, RawBsonDocument document) {}

    private static void identity(ByteBuilder to, Commit commit) {
        uuid(to, Elements.COMMIT, commit.id());
        string(to, Elements.STREAM, commit.stream());
        type(to, commit.type());
        to.bytes(Elements.FIRST);
        to.longLittleEndian(commit.first());
        to.bytes(Elements.LAST);
        to.longLittleEndian(commit.last());
    }

    private static void type(ByteBuilder to, @Nullable String type) {
        if (type == null) {
            to.bytes(Elements.NO_TYPE);
        } else {
            string(to, Elements.TYPE, type);
        }
    }

    private static void events(ByteBuilder to, Commit commit) {
        to.bytes(Elements.EVENTS);
        int start = to.length();
        to.intLittleEndian(0);
        for (int i = 0; i < commit.events().size(); i++) {
            to.bytes(Elements.event(i));
            event(to, commit.events().get(i), commit.first() + i);
        }
        to.oneByte(0);
        to.patchIntLittleEndian(start, to.length() - start);
    }

    private static void event(ByteBuilder to, NewEvent event, long seq) {
        int start = to.length();
        to.intLittleEndian(0);
        uuid(to, Elements.ID, event.id());
        to.bytes(Elements.SEQ);
        to.longLittleEndian(seq);
        string(to, Elements.TYPE, event.type());
        to.bytes(Elements.VERSION);
        to.intLittleEndian(event.version());
        to.bytes(Elements.TIME);
        to.longLittleEndian(event.time().toEpochMilli());
        binary(to, Elements.PAYLOAD, event.payload());
        binary(to, Elements.META, event.meta());
        to.oneByte(0);
        to.patchIntLittleEndian(start, to.length() - start);
    }

    private static void uuid(ByteBuilder to, byte[] element, UUID value) {
        to.bytes(element);
        to.intLittleEndian(2 * Long.BYTES);
        to.oneByte(UUID_STANDARD);
        to.longBigEndian(value.getMostSignificantBits());
        to.longBigEndian(value.getLeastSignificantBits());
    }

    private static void string(ByteBuilder to, byte[] element, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        to.bytes(element);
        to.intLittleEndian(utf8.length + 1);
        to.bytes(utf8);
        to.oneByte(0);
    }

    private static void binary(ByteBuilder to, byte[] element, byte[] value) {
        to.bytes(element);
        to.intLittleEndian(value.length);
        to.oneByte(GENERIC);
        to.bytes(value);
    }
}
