package homeward.chassis.personal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.quarkus.arc.DefaultBean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The vault on MongoDB, with a user of its own if it has an address of its own; its master key wrapped by a key service. */
final class VaultProducer {

    private static final Duration CACHED = Duration.ofSeconds(5);

    /** The connection to the vault's database. */
    record VaultStore(MongoClient client, boolean own) {}

    @Produces
    @Singleton
    VaultStore store(
            MongoClient journals,
            @ConfigProperty(name = "homeward.mongodb.uri") String uri,
            @ConfigProperty(name = "homeward.vault.uri") String vaultUri,
            @ConfigProperty(name = "homeward.service") String service) {
        return uri.equals(vaultUri)
                ? new VaultStore(journals, false)
                : new VaultStore(
                        MongoClients.create(MongoClientSettings.builder()
                                .applicationName("homeward-" + service + "-vault")
                                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS))
                                .applyConnectionString(new ConnectionString(vaultUri))
                                .build()),
                        true);
    }

    void close(@Disposes VaultStore store) {
        if (store.own()) {
            store.client().close();
        }
    }

    @Produces
    @Singleton
    @DefaultBean
    Vault vault(
            VaultStore store,
            @ConfigProperty(name = "homeward.vault.database") String database,
            @ConfigProperty(name = "homeward.vault.master") Path master,
            @ConfigProperty(name = "homeward.vault.pkcs11.library") Optional<Path> library,
            @ConfigProperty(name = "homeward.vault.pkcs11.slot") long slot,
            @ConfigProperty(name = "homeward.vault.pkcs11.pin") Optional<String> pin,
            @ConfigProperty(name = "homeward.vault.pkcs11.key") String label) {
        @Nullable
        Pkcs11Key service = library.map(found -> Pkcs11Key.at(new Pkcs11Key.Place(found, slot, pin.orElse(""), label)))
                .orElse(null);
        return new MongoVault(store.client().getDatabase(database), MasterKey.from(master, service), CACHED);
    }
}
