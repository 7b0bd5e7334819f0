package homeward.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import homeward.embedded.testing.TestPlatform;

/** Separate databases for tests. */
public final class TestStore {

    private static final MongoClient CLIENT =
            MongoClients.create(TestPlatform.shared().mongoUri());

    private TestStore() {}

    public static MongoDatabase newDatabase() {
        return CLIENT.getDatabase(TestPlatform.newName("chassis"));
    }
}
