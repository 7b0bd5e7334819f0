package homeward.chassis.personal;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.mongodb.client.MongoClient;
import io.quarkus.arc.DefaultBean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The local vault, unless the installation provides another. */
final class VaultProducer {

    private static final Duration CACHED = Duration.ofSeconds(5);

    @Produces
    @Singleton
    @DefaultBean
    Vault vault(
            MongoClient mongo,
            @ConfigProperty(name = "homeward.vault.database") String database,
            @ConfigProperty(name = "homeward.vault.master") Path master) {
        return new MongoVault(mongo.getDatabase(database), MasterKey.from(master), CACHED);
    }
}
