package homeward.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.proofs.Hash;
import homeward.proofs.notes.AddCheckpoint;
import homeward.proofs.notes.SignedNote;

/**
 * The last checkpoint that was cosigned for each log, as a signed note in a file of its own; one process at a time has the
 * folder. Not thread-safe.
 */
final class Memory implements AutoCloseable {

    /** What the log signed contradicts what was cosigned. */
    static final String CONTRADICTION = ".contradiction";

    /** What the log signed may contradict it; nothing showed that it does not. */
    static final String UNPROVED = ".unproved";

    private static final int MOST = 16;

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private Memory(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws IllegalStateException if another process has it */
    static Memory open(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                throw new IllegalStateException("another witness has what was cosigned, in " + folder);
            }
            return new Memory(folder, channel, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("what was cosigned cannot be kept in " + folder, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    /** Null before the first. */
    @Nullable
    SignedNote last(String origin) {
        Path file = file(origin, ".checkpoint");
        try {
            return Files.exists(file) ? SignedNote.parse(Files.readString(file)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On disk when it returns. */
    void keep(String origin, SignedNote note) {
        write(file(origin, ".checkpoint"), note.toString());
    }

    /**
     * Keeps a request as evidence against a log, once for each checkpoint and up to {@value #MOST} of a kind, and beside it
     * the checkpoint that was cosigned, which is soon followed by others.
     *
     * @param kind ending of the file
     */
    void keepEvidence(String origin, String kind, AddCheckpoint request, SignedNote cosigned) {
        byte[] checkpoint = SignedNote.parse(request.checkpoint()).text().getBytes(StandardCharsets.UTF_8);
        Path file = file(origin, "." + hex(checkpoint) + kind);
        if (!Files.exists(file) && kept(origin, kind) < MOST) {
            write(file(origin, "." + hex(checkpoint) + ".cosigned"), cosigned.toString());
            write(file, request.text());
        }
    }

    private long kept(String origin, String kind) {
        String log = hex(origin.getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(log) && name.endsWith(kind))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, String text) {
        Path draft = folder.resolve(file.getFileName() + ".new");
        try {
            try (FileChannel out = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Named by a hash: the name of a log may contain anything. */
    private Path file(String origin, String ending) {
        return folder.resolve(hex(origin.getBytes(StandardCharsets.UTF_8)) + ending);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(Hash.sha256().digest(bytes));
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
