package homeward.embedded.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.UuidRepresentation;

import homeward.embedded.testing.TestPlatform;

/** The store of this run, real or stand-in, and a database of the test's own. */
final class Stores {

    private static final MongoClient CLIENT = client(TestPlatform.shared().mongoUri());

    private Stores() {}

    static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyToConnectionPoolSettings(pool -> pool.maxSize(128))
                .build());
    }

    static MongoDatabase database(String purpose) {
        return CLIENT.getDatabase(TestPlatform.newName(purpose)).withWriteConcern(WriteConcern.MAJORITY);
    }
}
