package homeward.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/** An exclusive lock on a data directory, across processes and within this one; released when the process ends. */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws PlatformFailure if the directory is in use, naming the process */
    static DirectoryLock take(Path directory) {
        Path file = directory.resolve("in-use");
        Path holder = directory.resolve("in-use-by");
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                String pid = Files.exists(holder) ? Files.readString(holder).strip() : "unknown";
                throw new PlatformFailure("The data directory " + directory + " is already in use by process " + pid);
            }
            Files.writeString(holder, String.valueOf(ProcessHandle.current().pid()));
            return new DirectoryLock(channel);
        } catch (IOException e) {
            throw new PlatformFailure("The data directory " + directory + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new PlatformFailure("A data directory cannot be released: " + e.getMessage(), e);
        }
    }
}
