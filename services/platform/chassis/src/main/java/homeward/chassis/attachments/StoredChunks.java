package homeward.chassis.attachments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.UUID;

/** A stored ciphertext, of which one chunk is in memory. Not thread-safe. */
final class StoredChunks implements SeekableByteChannel {

    private final FileStore store;
    private final UUID generation;
    private final long size;
    private long position;
    private int number = -1;
    private byte[] chunk = new byte[0];
    private boolean open = true;

    /** @param size bytes of the whole */
    StoredChunks(FileStore store, UUID generation, long size) {
        this.store = store;
        this.generation = generation;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer into) {
        if (position >= size) {
            return -1;
        }
        int wanted = (int) (position / Ciphertext.CHUNK);
        if (wanted != number) {
            chunk = store.chunk(generation, wanted);
            number = wanted;
        }
        int from = (int) (position % Ciphertext.CHUNK);
        int count = Math.min(into.remaining(), chunk.length - from);
        if (count <= 0 && into.hasRemaining()) {
            throw new IllegalStateException("a part of an attachment is too short");
        }
        into.put(chunk, from, count);
        position += count;
        return count;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long there) throws IOException {
        if (there < 0) {
            throw new IOException("before the beginning");
        }
        position = there;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
