package homeward.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.UuidRepresentation;

/**
 * The server of the tests of commands and queries: a {@link StoreServer} of this test run, or the one named by {@code
 * HOMEWARD_MONGODB_URI}, so that both can be compared.
 */
final class Stores {

    private static final MongoClient CLIENT = client(uri());

    private Stores() {}

    private static String uri() {
        String given = System.getenv("HOMEWARD_MONGODB_URI");
        return given == null ? "mongodb://127.0.0.1:" + start().port() : given;
    }

    private static StoreServer start() {
        try {
            Path directory = Files.createTempDirectory("store-tests");
            StoreServer server = new StoreServer(
                    directory.resolve("store.mv"),
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                    failure -> System.err.println("The store of the tests has failed: " + failure));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(StoreServer server, Path directory) {
        server.close();
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyToConnectionPoolSettings(pool -> pool.maxSize(128))
                .build());
    }

    /** A database of the test's own. */
    static MongoDatabase database(String purpose) {
        return CLIENT.getDatabase(purpose + "-" + UUID.randomUUID()).withWriteConcern(WriteConcern.MAJORITY);
    }
}
