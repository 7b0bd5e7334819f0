package homeward.chassis.axon;

import java.util.concurrent.TimeUnit;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.journal.Journal;
import homeward.journal.JournalOptions;

/** The service's own database and the journal in it. */
final class StoreProducer {

    @Produces
    @Singleton
    MongoClient client(
            @ConfigProperty(name = "homeward.mongodb.uri") String uri,
            @ConfigProperty(name = "homeward.service") String service) {
        return MongoClients.create(MongoClientSettings.builder()
                .applicationName("homeward-" + service)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(uri))
                .build());
    }

    void close(@Disposes MongoClient client) {
        client.close();
    }

    @Produces
    @Singleton
    MongoDatabase database(MongoClient client, @ConfigProperty(name = "homeward.mongodb.database") String name) {
        return client.getDatabase(name);
    }

    /** Recorded time is real time: the movable clock is for decisions. */
    @Produces
    @Singleton
    Journal journal(MongoDatabase database) {
        return Journal.open(database, JournalOptions.defaults());
    }

    void close(@Disposes Journal journal) {
        journal.close();
    }
}
