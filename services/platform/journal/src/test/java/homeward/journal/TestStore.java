package homeward.journal;

import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import homeward.embedded.testing.TestPlatform;

/**
 * The MongoDB the tests run against: a real one where {@code HOMEWARD_MONGODB_URI} names it, otherwise the embedded store
 * of this test run, which says so. A database of its own for each test.
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
