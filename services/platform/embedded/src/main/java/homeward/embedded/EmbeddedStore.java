package homeward.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.h2.mvstore.MVStore;

/** A MongoDB-compatible server in this JVM, on loopback only, with its data in one file. */
public final class EmbeddedStore implements AutoCloseable {

    private final MongoServer server;
    private final MVStore file;
    private final int port;

    private EmbeddedStore(MongoServer server, MVStore file, int port) {
        this.server = server;
        this.file = file;
        this.port = port;
    }

    public static EmbeddedStore start(Path data, int port) {
        int chosen = Loopback.claim("the document store", port);
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new PlatformFailure("The store's data directory " + data + " cannot be made: " + e.getMessage(), e);
        }
        MVStore file = new MVStore.Builder()
                .fileName(data.resolve("store.mv").toString())
                .open();
        MongoServer server = new MongoServer(new H2Backend(file));
        server.bind(new InetSocketAddress(Loopback.address(), chosen), 1, 32);
        return new EmbeddedStore(server, file, chosen);
    }

    public String uri() {
        return "mongodb://" + Loopback.ADDRESS + ":" + port;
    }

    @Override
    public void close() {
        server.shutdownNow();
        file.close();
    }
}
