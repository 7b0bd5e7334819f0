package homeward.local.servers;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;

import homeward.local.console.PlainError;

/** A given MongoDB. The installation's id is in the collection {@code installation} of {@code <prefix>_installation}. */
final class StoreServer implements MarkedServer {

    private static final int PATIENCE_SECONDS = 5;
    private static final String ID = "installation";

    private final ConnectionString uri;
    private final String prefix;

    StoreServer(String uri, String prefix) {
        this.uri = parse(uri);
        this.prefix = prefix;
    }

    private static ConnectionString parse(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException | MongoException unusable) {
            // Without the cause's message, which may repeat a password.
            throw new PlainError("--store takes a connection string such as mongodb://host:27017, and this is none.");
        }
    }

    @Override
    public String shown() {
        return "the store at " + shown(uri);
    }

    /** The address without user and password. */
    static String shown(ConnectionString uri) {
        return (uri.isSrvProtocol() ? "mongodb+srv://" : "mongodb://") + String.join(",", uri.getHosts());
    }

    @Override
    public Contents contents() {
        return with(client -> {
            boolean data = false;
            for (String database : client.listDatabaseNames()) {
                data |= database.startsWith(prefix + "-");
            }
            Document kept =
                    client.getDatabase(database()).getCollection(ID).find().first();
            return new Contents(Optional.ofNullable(kept).map(mark -> mark.getString(ID)), data);
        });
    }

    @Override
    public void mark(String installation) {
        with(client -> client.getDatabase(database())
                .getCollection(ID)
                .withWriteConcern(WriteConcern.MAJORITY)
                .insertOne(new Document("_id", ID).append(ID, installation)));
    }

    private String database() {
        return prefix + "_" + ID;
    }

    private <T> T with(Function<MongoClient, T> work) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(uri)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(2 * PATIENCE_SECONDS, TimeUnit.SECONDS))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            return work.apply(client);
        } catch (MongoException down) {
            throw new PlainError("No MongoDB answers at " + shown(uri) + ", or it refuses this user ("
                    + down.getClass().getSimpleName() + ").");
        }
    }
}
