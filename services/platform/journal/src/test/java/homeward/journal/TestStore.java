package homeward.journal;

import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import homeward.embedded.testing.TestPlatform;

/**
 * The MongoDB of the tests: a real one if {@code HOMEWARD_MONGODB_URI} is set, otherwise the embedded store of this
 * test run. Each test has a database of its own.
 */
public final class TestStore {

    private static final String URI = TestPlatform.shared().mongoUri();
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
}
