package homeward.journal;

import java.net.InetSocketAddress;
import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/**
 * The MongoDB the tests run against: a real one where {@code HOMEWARD_MONGODB_URI} names it, otherwise a stand-in in this
 * JVM. One for all tests, a database of its own for each.
 */
public final class TestStore {

    private static final String URI = start();
    private static final MongoClient CLIENT = MongoClients.create(URI);

    private TestStore() {}

    public static String uri() {
        return URI;
    }

    public static MongoDatabase freshDatabase() {
        return CLIENT.getDatabase(freshName());
    }

    public static MongoDatabase database(String name) {
        return CLIENT.getDatabase(name);
    }

    public static String freshName() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    private static String start() {
        String real = System.getenv("HOMEWARD_MONGODB_URI");
        if (real != null) {
            System.out.println("Journal tests run against the MongoDB server of HOMEWARD_MONGODB_URI");
            return real;
        }
        System.out.println("Journal tests run against the MongoDB stand-in inside this JVM");
        InetSocketAddress at = new MongoServer(H2Backend.inMemory()).bind();
        return "mongodb://127.0.0.1:" + at.getPort();
    }
}
