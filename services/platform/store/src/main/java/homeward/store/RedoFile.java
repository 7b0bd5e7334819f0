package homeward.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * A file that grows until it is restarted: {@code magic (8 bytes) ‖ generation (8) ‖ groups of } {@link Changes}. A
 * group contains the changes between two commits and is valid as a whole or not at all.
 */
final class RedoFile implements AutoCloseable {

    private static final long MAGIC = 0x48_4d_57_44_52_45_44_31L;
    private static final int HEADER_BYTES = 2 * Long.BYTES;

    private final FileChannel channel;
    private volatile long length;

    RedoFile(Path path) {
        try {
            channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            length = channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long length() {
        return length;
    }

    boolean hasGroups() {
        return length > HEADER_BYTES;
    }

    /** Discards the contents; later changes follow the pages of this generation. */
    void start(long generation) {
        clear();
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
        header.putLong(MAGIC).putLong(generation).flip();
        length = writeFully(header, 0);
    }

    void clear() {
        try {
            channel.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        length = 0;
    }

    void append(Changes changes) {
        if (!changes.isEmpty()) {
            length = writeFully(changes.group(), length);
        }
    }

    private long writeFully(ByteBuffer bytes, long position) {
        try {
            long at = position;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
            return at;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the contents follow the pages of this generation. */
    boolean follows(long generation) {
        ByteBuffer header = read(0, HEADER_BYTES);
        return header.remaining() == HEADER_BYTES && header.getLong() == MAGIC && header.getLong() == generation;
    }

    /** Reports the changes in order. An incomplete group ends the file; it was never acknowledged. */
    void replay(Consumer<Changes.Change> change) {
        long at = HEADER_BYTES;
        while (true) {
            ByteBuffer start = read(at, Changes.HEADER_BYTES);
            if (start.remaining() < Changes.HEADER_BYTES) {
                return;
            }
            int size = start.getInt();
            int checksum = start.getInt();
            if (size <= 0 || size > length - at - Changes.HEADER_BYTES) {
                return;
            }
            ByteBuffer changes = read(at + Changes.HEADER_BYTES, size);
            if (Changes.checksum(changes) != checksum) {
                return;
            }
            Changes.read(changes, change);
            at += Changes.HEADER_BYTES + size;
        }
    }

    private ByteBuffer read(long position, int size) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(size);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, position + bytes.position()) < 0) {
                    break;
                }
            }
            return bytes.flip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
