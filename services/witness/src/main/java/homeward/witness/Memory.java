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

import org.jspecify.annotations.Nullable;

import homeward.proofs.Hash;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.SignedNote;

/**
 * The last checkpoint that was cosigned for each log, as a signed note in a file of its own; one process at a time has the
 * folder. Not thread-safe.
 */
final class Memory implements AutoCloseable {

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
    Checkpoint last(String origin) {
        Path file = file(origin, ".checkpoint");
        try {
            return Files.exists(file)
                    ? Checkpoint.parse(SignedNote.parse(Files.readString(file)).text())
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On disk when it returns. */
    void keep(String origin, SignedNote note) {
        write(file(origin, ".checkpoint"), note);
    }

    /** Keeps the first contradiction that a log signed. */
    void keepEvidence(String origin, SignedNote note) {
        Path file = file(origin, ".contradiction");
        if (!Files.exists(file)) {
            write(file, note);
        }
    }

    private void write(Path file, SignedNote note) {
        Path draft = folder.resolve(file.getFileName() + ".new");
        try {
            try (FileChannel out = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(note.toString().getBytes(StandardCharsets.UTF_8));
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
        byte[] name = Hash.sha256().digest(origin.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(HexFormat.of().formatHex(name) + ending);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
