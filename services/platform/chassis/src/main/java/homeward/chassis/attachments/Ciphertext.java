package homeward.chassis.attachments;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

import homeward.chassis.attachments.files.Digests;

/** Stores a ciphertext chunk by chunk while it is written. Not thread-safe. */
final class Ciphertext extends OutputStream {

    static final int CHUNK = 1 << 18;

    private final FileStore store;
    private final UUID generation;
    private final Instant now;
    private final MessageDigest digest = Digests.sha256();
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private int stored;
    private long length;
    private boolean closed;

    Ciphertext(FileStore store, UUID generation, Instant now) {
        this.store = store;
        this.generation = generation;
        this.now = now;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        for (int done = 0; done < count; ) {
            int part = Math.min(count - done, CHUNK - filled);
            System.arraycopy(bytes, from + done, chunk, filled, part);
            filled += part;
            done += part;
            if (filled == CHUNK) {
                store();
            }
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            if (filled > 0) {
                store();
            }
        }
    }

    private void store() {
        digest.update(chunk, 0, filled);
        store.addChunk(generation, stored++, Arrays.copyOf(chunk, filled), now);
        length += filled;
        filled = 0;
    }

    /** After {@link #close}. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** After {@link #close}. */
    long length() {
        return length;
    }
}
