package homeward.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The hash that chains each commit to the one before. It covers every stored field and depends on nothing else, so that
 * it can be recomputed from an export, without BSON and without this class:
 *
 * <pre>
 * SHA-256( prev ‖ position ‖ at ‖ maxTime ‖ commit ‖ stream ‖ type ‖ first ‖ last ‖ number of events
 *          ‖ for each event: id ‖ seq ‖ type ‖ version ‖ time ‖ payload ‖ meta )
 * </pre>
 *
 * {@code prev} is hashed as its 32 bytes, every other field as its length in bytes (four bytes) and its content:
 * numbers eight bytes, times eight bytes of milliseconds since 1970, UUIDs sixteen bytes, texts UTF-8, all big-endian; a
 * missing stream type has length -1.
 *
 * <p>Not thread-safe; reusable.
 */
public final class ChainHash {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private final MessageDigest digest;
    private final ByteBuilder placed = new ByteBuilder(64);

    public ChainHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The hash a stored commit must carry. */
    public byte[] of(StoredCommit commit) {
        return of(commit, commit.position());
    }

    /** The bytes of which the hash is that of the commit: all that a stranger needs to compute it. */
    public static byte[] hashedBytes(StoredCommit commit) {
        ByteBuilder all = new ByteBuilder(1024);
        all.bytes(commit.prev());
        number(all, commit.position());
        number(all, commit.at().toEpochMilli());
        number(all, commit.maxTime().toEpochMilli());
        content(all, commit);
        return Arrays.copyOf(all.array(), all.length());
    }

    /** The hash the commit would carry at another position. */
    byte[] of(StoredCommit commit, long position) {
        ByteBuilder content = new ByteBuilder(1024);
        content(content, commit);
        return of(
                commit.prev(),
                position,
                commit.at().toEpochMilli(),
                commit.maxTime().toEpochMilli(),
                content.array(),
                content.length());
    }

    byte[] of(byte[] prev, long position, long at, long maxTime, byte[] content, int length) {
        placed.clear();
        number(placed, position);
        number(placed, at);
        number(placed, maxTime);
        digest.update(prev);
        digest.update(placed.array(), 0, placed.length());
        digest.update(content, 0, length);
        return digest.digest();
    }

    private static void content(ByteBuilder to, StoredCommit commit) {
        header(
                to,
                commit.commit(),
                commit.stream(),
                commit.type(),
                commit.first(),
                commit.last(),
                commit.events().size());
        for (StoredEvent event : commit.events()) {
            uuid(to, event.id());
            number(to, event.seq());
            text(to, event.type());
            number(to, event.version());
            number(to, event.time().toEpochMilli());
            bytes(to, event.payload());
            bytes(to, event.meta());
        }
    }

    /** The hashed bytes of a commit that do not depend on its position: the above from {@code commit} on. */
    static void content(ByteBuilder to, Commit commit) {
        header(
                to,
                commit.id(),
                commit.stream(),
                commit.type(),
                commit.first(),
                commit.last(),
                commit.events().size());
        long seq = commit.first();
        for (NewEvent event : commit.events()) {
            uuid(to, event.id());
            number(to, seq++);
            text(to, event.type());
            number(to, event.version());
            number(to, event.time().toEpochMilli());
            bytes(to, event.payload());
            bytes(to, event.meta());
        }
    }

    private static void header(
            ByteBuilder to, UUID commit, String stream, @Nullable String type, long first, long last, int count) {
        uuid(to, commit);
        text(to, stream);
        if (type == null) {
            to.intBigEndian(-1);
        } else {
            text(to, type);
        }
        number(to, first);
        number(to, last);
        number(to, count);
    }

    private static void uuid(ByteBuilder to, UUID value) {
        to.intBigEndian(2 * Long.BYTES);
        to.longBigEndian(value.getMostSignificantBits());
        to.longBigEndian(value.getLeastSignificantBits());
    }

    private static void number(ByteBuilder to, long value) {
        to.intBigEndian(Long.BYTES);
        to.longBigEndian(value);
    }

    private static void text(ByteBuilder to, String value) {
        bytes(to, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(ByteBuilder to, byte[] value) {
        to.intBigEndian(value.length);
        to.bytes(value);
    }
}
