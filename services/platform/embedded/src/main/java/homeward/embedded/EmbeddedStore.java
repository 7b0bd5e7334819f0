package homeward.embedded;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import homeward.store.StoreReport;
import homeward.store.StoreServer;
import homeward.store.access.StoreUser;

/**
 * A MongoDB-compatible server in this JVM, on loopback only, with its data in one file.
 *
 * <p>A write acknowledged with {@code w: majority} or {@code j: true} survives the death of the process at any moment,
 * atomically and with its index entries. It may be lost in a power failure, since the file is not forced to disk.
 * Indexed queries cost O(log n + results). A standalone server: no transactions, no change streams, no TTL.
 */
public final class EmbeddedStore implements AutoCloseable {

    private final DirectoryLock lock;
    private final StoreServer server;
    private final int port;

    private EmbeddedStore(DirectoryLock lock, StoreServer server, int port) {
        this.lock = lock;
        this.server = server;
        this.port = port;
    }

    /**
     * A store that asks nobody who he is, for tests.
     *
     * @param data directory of the file; existing data is used
     * @param port 0 for any free one
     * @throws PortTaken if the port is in use
     * @throws PlatformFailure if another store uses the directory
     */
    public static EmbeddedStore start(Path data, int port) {
        return start(data, port, List.of(), System.err::println);
    }

    /**
     * As {@link #start(Path, int)}.
     *
     * @param users who must log in; none for a store that asks nobody who he is
     * @param onFailure receives one sentence if the store fails, e.g. because the disk is full; afterwards every
     *     command is refused
     */
    public static EmbeddedStore start(Path data, int port, Collection<StoreUser> users, Consumer<String> onFailure) {
        DirectoryLock lock = DirectoryLock.take(data);
        try {
            int chosen = Loopback.claim("the document store", port);
            StoreServer server = new StoreServer(
                    data.resolve("store.mv"),
                    new InetSocketAddress(Loopback.address(), chosen),
                    users,
                    failure -> onFailure.accept("The document store has failed: " + failure));
            return new EmbeddedStore(lock, server, chosen);
        } catch (RuntimeException e) {
            lock.close();
            throw e instanceof PlatformFailure
                    ? e
                    : new PlatformFailure("The document store did not start: " + e.getMessage(), e);
        }
    }

    /** Connection string without a database, user and password. */
    public String uri() {
        return "mongodb://" + Loopback.ADDRESS + ":" + port;
    }

    /** State of the file. */
    public StoreReport report() {
        return server.report();
    }

    /** Commits all applied writes, then stops. */
    @Override
    public void close() {
        server.close();
        lock.close();
    }
}
