package homeward.local.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.local.console.PlainError;

/** The directory of a run's data. Locked by one launcher at a time. */
public final class DataDirectory implements AutoCloseable {

    /** The folder with the keys of the services' journals. */
    public static final String KEYS = "keys";

    private static final long NEEDED_BYTES = 1L << 30;
    private static final List<String> KEPT_WHEN_FRESH = List.of("lock");

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws PlainError if another launcher has locked it, it cannot be written, or the disk is nearly full */
    public static DataDirectory open(Path root) {
        try {
            Files.createDirectories(root);
            closeToOthers(root);
            DataDirectory data = lock(root);
            data.requireSpace();
            return data;
        } catch (IOException unusable) {
            throw new PlainError("The data directory " + root + " cannot be used: " + unusable.getMessage());
        }
    }

    /** Nobody else on this machine reads or alters the data, whatever permissions the files in it have. */
    private static void closeToOthers(Path root) throws IOException {
        PosixFileAttributeView permissions = Files.getFileAttributeView(root, PosixFileAttributeView.class);
        if (permissions != null) {
            permissions.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static DataDirectory lock(Path root) throws IOException {
        Path file = root.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock(0, 1, false);
        } catch (OverlappingFileLockException heldHere) {
            // Locked by this JVM: reported below like any other lock.
        }
        if (lock == null) {
            channel.close();
            throw new PlainError("Homeward already runs on the data in " + root
                    + ". Stop that run, or choose another place with --data DIR.");
        }
        return new DataDirectory(root, channel, lock);
    }

    /** @param chosen on the command line; null for {@code .data} in the project */
    public static Path place(@Nullable Path chosen) {
        return chosen == null
                ? Path.of(System.getProperty("homeward.root", ""))
                        .toAbsolutePath()
                        .normalize()
                        .resolve(".data")
                : chosen.toAbsolutePath().normalize();
    }

    /** Deletes all data of earlier runs. */
    void empty() throws IOException {
        try (Stream<Path> inside = Files.walk(root)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(root)
                        && !KEPT_WHEN_FRESH.contains(path.getFileName().toString())) {
                    Files.delete(path);
                }
            }
        }
    }

    private void requireSpace() throws IOException {
        long usable = Files.getFileStore(root).getUsableSpace();
        if (usable < NEEDED_BYTES) {
            throw new PlainError("Too little disk: " + (usable >> 20) + " MiB are free for " + root
                    + ", and Homeward needs " + (NEEDED_BYTES >> 20) + " MiB.");
        }
    }

    public Path path(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException alreadyGone) {
            // The lock ends with the process in any case.
        }
    }
}
