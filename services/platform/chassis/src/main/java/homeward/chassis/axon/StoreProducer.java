package homeward.chassis.axon;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.chassis.failures.Patience;
import homeward.chassis.production.ProductionGate;

/** The service's database. If the store is unreachable at start, the service waits. */
@Singleton
final class StoreProducer {

    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Patience patience = new Patience(stopping::get);

    StoreProducer(ProductionGate gate) {
        gate.require();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopping.set(true), "stop-waiting"));
    }

    @Produces
    @Singleton
    MongoClient client(
            @ConfigProperty(name = "homeward.mongodb.uri") String uri,
            @ConfigProperty(name = "homeward.service") String service) {
        MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applicationName("homeward-" + service)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(uri))
                .build());
        patience.untilItWorks(
                "Looking for the store", () -> client.getDatabase(service).runCommand(new Document("ping", 1)));
        return client;
    }

    void close(@Disposes MongoClient client) {
        client.close();
    }

    @Produces
    @Singleton
    MongoDatabase database(MongoClient client, @ConfigProperty(name = "homeward.mongodb.database") String name) {
        return client.getDatabase(name);
    }

    /** Repeats what a server that does not answer yet is needed for, until the process stops. */
    Patience patience() {
        return patience;
    }
}
