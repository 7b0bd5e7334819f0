package homeward.proofs.commits;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.proofs.Hash;
import homeward.proofs.Malformed;

/**
 * A commit, read from the bytes of which the chain hash is made: the 32 bytes of the hash before, then every field after
 * its length (four bytes, big-endian; -1 for a missing stream type). Numbers have eight bytes, times are milliseconds
 * since 1970, ids have sixteen bytes, texts are UTF-8.
 *
 * @param prev hash of the commit before; 32 zero bytes for the first
 * @param position in the journal, from 1
 * @param at when it was recorded
 * @param maxTime latest own time of all events up to here
 * @param commit its id
 * @param type of the stream; null if the events belong to no aggregate
 * @param first sequence of the first event in the stream, from 0
 * @param last sequence of the last one
 * @param hash SHA-256 of the bytes
 */
public record CommitBytes(
        Hash prev,
        long position,
        Instant at,
        Instant maxTime,
        UUID commit,
        String stream,
        @Nullable String type,
        long first,
        long last,
        List<Event> events,
        Hash hash) {

    /**
     * An event of the commit.
     *
     * @param sequence in its stream
     * @param type name, without version
     * @param version of its contract
     * @param time the event's own
     * @param payload JSON, personal data in it encrypted
     * @param meta JSON: who, for whom, why
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Event(UUID id, long sequence, String type, long version, Instant time, byte[] payload, byte[] meta) {}

    /** @throws Malformed if the bytes are not exactly one commit */
    public static CommitBytes parse(byte[] bytes) {
        try {
            Fields in = new Fields(ByteBuffer.wrap(bytes));
            Hash prev = in.hash();
            long position = in.number();
            Instant at = in.time();
            Instant maxTime = in.time();
            UUID commit = in.uuid();
            String stream = in.text();
            String type = in.textOrNull();
            long first = in.number();
            long last = in.number();
            List<Event> events = new ArrayList<>();
            for (long rest = in.number(); rest > 0; rest--) {
                events.add(
                        new Event(in.uuid(), in.number(), in.text(), in.number(), in.time(), in.bytes(), in.bytes()));
            }
            in.end();
            return new CommitBytes(
                    prev,
                    position,
                    at,
                    maxTime,
                    commit,
                    stream,
                    type,
                    first,
                    last,
                    events,
                    Hash.of(Hash.sha256().digest(bytes)));
        } catch (BufferUnderflowException e) {
            throw new Malformed("the bytes of a commit end too early");
        }
    }

    private record Fields(ByteBuffer from) {

        Hash hash() {
            byte[] hash = new byte[Hash.LENGTH];
            from.get(hash);
            return Hash.of(hash);
        }

        byte[] bytes() {
            return bytes(from.getInt());
        }

        private byte[] bytes(int length) {
            if (length < 0 || length > from.remaining()) {
                throw new Malformed("a field of a commit has an impossible length");
            }
            byte[] bytes = new byte[length];
            from.get(bytes);
            return bytes;
        }

        private ByteBuffer fixed(int length) {
            byte[] bytes = bytes();
            if (bytes.length != length) {
                throw new Malformed("a field of a commit has " + bytes.length + " bytes instead of " + length);
            }
            return ByteBuffer.wrap(bytes);
        }

        long number() {
            return fixed(Long.BYTES).getLong();
        }

        Instant time() {
            return Instant.ofEpochMilli(number());
        }

        UUID uuid() {
            ByteBuffer id = fixed(2 * Long.BYTES);
            return new UUID(id.getLong(), id.getLong());
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        @Nullable
        String textOrNull() {
            int length = from.getInt();
            return length == -1 ? null : new String(bytes(length), StandardCharsets.UTF_8);
        }

        void end() {
            if (from.hasRemaining()) {
                throw new Malformed("there are " + from.remaining() + " bytes too many behind a commit");
            }
        }
    }
}
