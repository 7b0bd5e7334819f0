package homeward.embedded;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Broker, store and issuer in one JVM: all of them run, or none. */
public final class Platform implements AutoCloseable {

    private final EmbeddedKafka kafka;
    private final EmbeddedStore store;
    private final EmbeddedIssuer issuer;

    private Platform(EmbeddedKafka kafka, EmbeddedStore store, EmbeddedIssuer issuer) {
        this.kafka = kafka;
        this.store = store;
        this.issuer = issuer;
    }

    /**
     * @param data directory of {@code kafka} and {@code store}; existing data is used
     * @throws PortTaken if a port is in use
     * @throws PlatformFailure if a server cannot start; the others are stopped
     */
    public static Platform start(Path data, ServerPorts ports) {
        return start(data, ports, Accounts.NONE, System.err::println);
    }

    /**
     * As {@link #start(Path, ServerPorts)}.
     *
     * @param accounts who must log in
     * @param onFailure receives one sentence if the store can no longer write
     */
    public static Platform start(Path data, ServerPorts ports, Accounts accounts, Consumer<String> onFailure) {
        CompletableFuture<EmbeddedKafka> kafka = CompletableFuture.supplyAsync(
                () -> EmbeddedKafka.start(data.resolve("kafka"), ports.kafka(), accounts.kafka()));
        EmbeddedStore store = null;
        EmbeddedIssuer issuer = null;
        try {
            store = EmbeddedStore.start(data.resolve("store"), ports.store(), accounts.store(), onFailure);
            issuer = EmbeddedIssuer.start(ports.issuer(), data.resolve("issuer-key.json"));
            return new Platform(kafka.join(), store, issuer);
        } catch (RuntimeException e) {
            close(issuer);
            close(store);
            kafka.handle((started, _) -> started).thenAccept(Platform::close).join();
            throw e instanceof CompletionException && e.getCause() instanceof PlatformFailure cause ? cause : e;
        }
    }

    public EmbeddedKafka kafka() {
        return kafka;
    }

    public EmbeddedStore store() {
        return store;
    }

    public EmbeddedIssuer issuer() {
        return issuer;
    }

    @Override
    public void close() {
        issuer.close();
        try {
            kafka.close();
        } finally {
            store.close();
        }
    }

    private static void close(@Nullable AutoCloseable server) {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (Exception e) {
            throw new PlatformFailure("A server did not stop: " + e.getMessage(), e);
        }
    }
}
