package homeward.embedded.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

import org.jspecify.annotations.Nullable;

/**
 * What has changed since the pages were last written, as a file that only grows: a commit costs one write of the changed
 * entries, where writing the pages that hold them would cost fifty times the bytes. The pages follow when this file has
 * become long (a checkpoint); then it starts again, empty, with the next generation.
 *
 * <p>The file is {@code magic (8 bytes) ‖ generation (8) ‖ groups}, a group {@code length (4) ‖ CRC-32C (4) ‖ changes}. A group
 * is what happened between two commits and counts whole or not at all. A change sets one entry of one map or removes it,
 * so that changes may be repeated on pages that hold them already, in their order and up to the last one.
 *
 * <p>{@link #put}, {@link #remove} and {@link #impossible} may be called by many threads, the rest by one at a time.
 */
final class RedoLog implements AutoCloseable {

    private static final long MAGIC = 0x48_4d_57_44_52_45_44_31L;
    private static final int HEADER_BYTES = 2 * Long.BYTES;
    private static final int GROUP_HEADER_BYTES = 2 * Integer.BYTES;

    private final FileChannel channel;
    private final CRC32C checksum = new CRC32C();
    private Changes gathering = new Changes();
    private Changes spare = new Changes();
    private boolean impossible;
    private volatile long length;

    RedoLog(Path path) {
        try {
            channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            length = channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void put(int map, byte[] key, byte[] value) {
        gathering.put(map, key, value);
    }

    synchronized void remove(int map, byte[] key) {
        gathering.remove(map, key);
    }

    /** Something has happened that no change can say, such as a new map: the next commit must write the pages. */
    synchronized void impossible() {
        impossible = true;
    }

    synchronized boolean isImpossible() {
        return impossible;
    }

    boolean hasGroups() {
        return length > HEADER_BYTES;
    }

    /** Bytes in the file. */
    long length() {
        return length;
    }

    /** What was gathered until now; to be called between commands, then given to {@link #write}. */
    synchronized Changes take() {
        Changes taken = gathering;
        gathering = spare;
        spare = taken;
        return taken;
    }

    /** Appends a group. Should that fail, only the pages can still say what was in it. */
    void write(Changes changes) {
        if (changes.isEmpty()) {
            return;
        }
        ByteBuffer group = changes.group();
        checksum.reset();
        checksum.update(changes.bytes(), GROUP_HEADER_BYTES, group.limit() - GROUP_HEADER_BYTES);
        group.putInt(0, group.limit() - GROUP_HEADER_BYTES).putInt(Integer.BYTES, (int) checksum.getValue());
        try {
            length = writeFully(group, length);
        } catch (RuntimeException e) {
            impossible();
            throw e;
        } finally {
            changes.clear();
        }
    }

    /** Starts again: the pages of this generation hold everything that has happened. To be called between commands. */
    synchronized void restart(long generation) {
        gathering.clear();
        impossible = false;
        try {
            channel.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
        header.putLong(MAGIC).putLong(generation).flip();
        length = writeFully(header, 0);
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

    /**
     * Tells what the file holds, in order, if it continues this generation; ends before a group that was not written whole,
     * which nobody was told of.
     */
    void replay(long generation, Consumer<Change> change) {
        ByteBuffer header = read(0, HEADER_BYTES);
        if (header.remaining() < HEADER_BYTES || header.getLong() != MAGIC || header.getLong() != generation) {
            return;
        }
        long at = HEADER_BYTES;
        while (true) {
            ByteBuffer start = read(at, GROUP_HEADER_BYTES);
            if (start.remaining() < GROUP_HEADER_BYTES) {
                return;
            }
            int size = start.getInt();
            int expected = start.getInt();
            if (size <= 0 || size > length - at - GROUP_HEADER_BYTES) {
                return;
            }
            ByteBuffer group = read(at + GROUP_HEADER_BYTES, size);
            checksum.reset();
            checksum.update(group.duplicate());
            if ((int) checksum.getValue() != expected) {
                return;
            }
            Changes.read(group, change);
            at += GROUP_HEADER_BYTES + size;
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

    /** Changes gathered in memory; the first bytes are left free for the group's header. */
    static final class Changes {

        private static final int KEPT_BYTES = 4 << 20;

        private byte[] bytes = new byte[64 << 10];
        private int length = GROUP_HEADER_BYTES;

        private void put(int map, byte[] key, byte[] value) {
            reserve(key.length + value.length);
            number(map);
            sized(key, key.length);
            sized(value, value.length + 1);
        }

        private void remove(int map, byte[] key) {
            reserve(key.length);
            number(map);
            sized(key, key.length);
            number(0);
        }

        private void reserve(int content) {
            int needed = Math.addExact(length, content + 3 * 5);
            if (needed > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(2L * bytes.length, 1 << 30)));
            }
        }

        private void sized(byte[] content, int size) {
            number(size);
            System.arraycopy(content, 0, bytes, length, content.length);
            length += content.length;
        }

        /** Seven bits a byte, the lowest first. */
        private void number(int value) {
            int left = value;
            while ((left & ~0x7f) != 0) {
                bytes[length++] = (byte) (left | 0x80);
                left >>>= 7;
            }
            bytes[length++] = (byte) left;
        }

        private static void read(ByteBuffer from, Consumer<Change> change) {
            while (from.hasRemaining()) {
                int map = readNumber(from);
                byte[] key = new byte[readNumber(from)];
                from.get(key);
                int size = readNumber(from);
                byte[] value = size == 0 ? null : new byte[size - 1];
                if (value != null) {
                    from.get(value);
                }
                change.accept(new Change(map, key, value));
            }
        }

        private static int readNumber(ByteBuffer from) {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = from.get();
                value |= (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        private boolean isEmpty() {
            return length == GROUP_HEADER_BYTES;
        }

        private byte[] bytes() {
            return bytes;
        }

        private ByteBuffer group() {
            return ByteBuffer.wrap(bytes, 0, length);
        }

        private void clear() {
            length = GROUP_HEADER_BYTES;
            if (bytes.length > KEPT_BYTES) {
                bytes = new byte[64 << 10];
            }
        }
    }

    /** @param value null where the entry was removed */
    record Change(int map, byte[] key, byte @Nullable [] value) {}
}
