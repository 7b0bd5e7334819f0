package homeward.chassis.proof;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

import homeward.proofs.Hash;

/**
 * What a record of an events topic carries, in the header {@value #HEADER}, to prove whose it is: its place in a {@link
 * homeward.proofs.tree.SmallTree} and the signature of the tree's root.
 *
 * <p>Text: Base64 (URL and file name safe, no padding) of {@code index (4 bytes) ‖ size (4) ‖ length of the path (1) ‖
 * path (32 each) ‖ signature}, big-endian.
 */
@SuppressWarnings("ArrayRecordComponent")
record RecordProof(int index, int size, List<Hash> path, byte[] signature) {

    static final String HEADER = "ce_proof";

    /** A tree of two thousand million leaves. */
    private static final int LONGEST_PATH = 31;

    byte[] text() {
        ByteBuffer bytes = ByteBuffer.allocate(9 + Hash.LENGTH * path.size() + signature.length);
        bytes.putInt(index).putInt(size).put((byte) path.size());
        path.forEach(hash -> hash.writeTo(bytes));
        bytes.put(signature);
        return Base64.getUrlEncoder().withoutPadding().encode(bytes.array());
    }

    /** Empty if the text is no proof. */
    static Optional<RecordProof> parse(byte[] text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            int index = bytes.getInt();
            int size = bytes.getInt();
            int length = bytes.get();
            if (length < 0 || length > LONGEST_PATH) {
                return Optional.empty();
            }
            List<Hash> path = new ArrayList<>(length);
            for (int i = 0; i < length; i++) {
                path.add(Hash.of(next(bytes, Hash.LENGTH)));
            }
            return Optional.of(new RecordProof(index, size, path, next(bytes, bytes.remaining())));
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static byte[] next(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    /**
     * The digest of a record: SHA-256 of topic, key, value, and the names and values of all headers but the proof, in
     * order, each after its length (four bytes, big-endian; -1 if it is missing).
     */
    static byte[] digest(String topic, byte @Nullable [] key, byte @Nullable [] value, Iterable<Header> headers) {
        MessageDigest sha = Hash.sha256();
        add(sha, topic.getBytes(StandardCharsets.UTF_8));
        add(sha, key);
        add(sha, value);
        for (Header header : headers) {
            if (!header.key().equals(HEADER)) {
                add(sha, header.key().getBytes(StandardCharsets.UTF_8));
                add(sha, header.value());
            }
        }
        return sha.digest();
    }

    /**
     * The digest of what a record says, wherever and in whichever publication it lies: key, value, and the headers in the
     * order of their names, without those of publication and proof. Each process writes the headers in an order of its own.
     */
    static Hash content(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        MessageDigest sha = Hash.sha256();
        add(sha, key);
        add(sha, value);
        Stream.of(headers.toArray())
                .filter(header -> !header.key().equals(HEADER) && !header.key().equals(RecordSigner.PUBLICATION))
                .sorted(Comparator.comparing(Header::key))
                .forEach(header -> {
                    add(sha, header.key().getBytes(StandardCharsets.UTF_8));
                    add(sha, header.value());
                });
        return Hash.of(sha.digest());
    }

    private static void add(MessageDigest to, byte @Nullable [] field) {
        int length = field == null ? -1 : field.length;
        to.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, length));
        if (field != null) {
            to.update(field);
        }
    }

    /** What is signed: a purpose, so that a signature made for something else proves nothing, and the root. */
    static byte[] statement(Hash root) {
        byte[] purpose = "homeward records 1\n".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(purpose.length + Hash.LENGTH)
                .put(purpose)
                .put(root.bytes())
                .array();
    }
}
