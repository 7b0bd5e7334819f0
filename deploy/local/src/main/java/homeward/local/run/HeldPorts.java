package homeward.local.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import homeward.local.console.PlainError;

/**
 * Free ports reserved for this run until it ends, including times when the process that listens there is restarting.
 * They lie below the range of ephemeral ports; for each, a lock file keeps other runs on this machine from using it.
 */
public final class HeldPorts implements AutoCloseable {

    private static final int FIRST = 20_000;
    private static final int COUNT = 10_000;
    private static final int ATTEMPTS = 1_000;

    private final Path folder;
    private final List<FileChannel> held = new ArrayList<>();

    public HeldPorts() {
        this(Path.of(System.getProperty("java.io.tmpdir"), "homeward-ports-" + System.getProperty("user.name")));
    }

    HeldPorts(Path folder) {
        this.folder = folder;
    }

    /** @throws PlainError if no port is free */
    public synchronized int next() {
        int start = ThreadLocalRandom.current().nextInt(COUNT);
        for (int i = 0; i < ATTEMPTS; i++) {
            int port = FIRST + (start + i) % COUNT;
            if (hold(port)) {
                return port;
            }
        }
        throw new PlainError("No free port was found on this machine.");
    }

    /**
     * The first of several consecutive ports.
     *
     * @throws PlainError if there are none
     */
    public synchronized int next(int inARow) {
        for (int i = 0; i < ATTEMPTS; i++) {
            int first = FIRST + ThreadLocalRandom.current().nextInt(COUNT - inARow);
            if (IntStream.range(first, first + inARow).allMatch(this::hold)) {
                return first;
            }
        }
        throw new PlainError("No " + inARow + " free ports in a row were found on this machine.");
    }

    private boolean hold(int port) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(String.valueOf(port)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) && free(port)) {
                held.add(channel);
                return true;
            }
            channel.close();
            return false;
        } catch (IOException unusable) {
            throw new PlainError("Ports cannot be held in " + folder + ": " + unusable.getMessage());
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        for (FileChannel channel : held) {
            try {
                channel.close();
            } catch (IOException alreadyGone) {
                // The lock ends with the process in any case.
            }
        }
        held.clear();
    }
}
