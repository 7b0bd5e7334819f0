package homeward.local.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import com.mongodb.ConnectionString;
import org.jspecify.annotations.Nullable;

import homeward.embedded.Accounts;
import homeward.embedded.EmbeddedIssuer;
import homeward.embedded.EmbeddedKafka;
import homeward.embedded.EmbeddedStore;
import homeward.embedded.Passwords;
import homeward.embedded.PlatformFailure;
import homeward.local.console.PlainError;

/** Broker, store and token issuer of a run: the given ones, and embedded ones in this process for the rest. */
public final class Servers implements AutoCloseable {

    private static final String OWN_DATA = "platform";

    private final GivenServers given;
    private final Path directory;
    private final String prefix;
    private final Parts parts;
    private final List<MarkedServer> marked = new ArrayList<>();
    private @Nullable Passwords passwords;
    private @Nullable TokenIssuer issuer;
    private @Nullable EmbeddedKafka ownKafka;
    private @Nullable EmbeddedStore ownStore;
    private @Nullable EmbeddedIssuer ownIssuer;

    /**
     * @param parts the users of the embedded servers
     * @param directory directory of the embedded servers' data and passwords, and of the installation's id
     */
    public Servers(GivenServers given, String prefix, Parts parts, Path directory) {
        this.given = given;
        this.prefix = prefix;
        this.parts = parts;
        this.directory = directory;
        if (given.store() != null) {
            marked.add(new StoreServer(given.store(), prefix));
        }
        if (given.kafka() != null) {
            marked.add(new BrokerServer(given.kafka(), prefix));
        }
    }

    /**
     * @throws PlainError if a given server does not answer within a few seconds, or contains data although this run
     *     must start empty; nothing has been changed then
     */
    public void requireUsable(boolean fresh) {
        if (given.issuer() != null) {
            issuer = TokenIssuer.discover(given.issuer());
        }
        for (MarkedServer server : marked) {
            MarkedServer.Contents contents = server.contents();
            if (fresh) {
                Belonging.requireEmpty(server.shown(), contents);
            }
        }
    }

    /** Port 0 for a given server. */
    public record Ports(int kafka, int store, int issuer) {}

    /**
     * Starts the servers that are not given: all of them or none.
     *
     * @throws PlainError if the data on the servers and in the directory does not belong together, or a server cannot
     *     start
     */
    public void start(Ports ports) {
        Path file = directory.resolve("installation.json");
        Installation wanted = new Installation(
                UUID.randomUUID().toString(), given.store() == null, given.kafka() == null, prefix, false);
        Installation installation = Belonging.decide(
                Installation.read(file), Files.exists(directory.resolve(OWN_DATA)), wanted, directory.toString());
        List<MarkedServer> unmarked = marked.stream()
                .filter(server ->
                        Belonging.mustBeMarked(installation, server.shown(), server.contents(), directory.toString()))
                .toList();
        installation.write(file);
        unmarked.forEach(server -> server.mark(installation.id()));
        installation.whenMarked().write(file);
        startOwn(ports);
    }

    private void startOwn(Ports ports) {
        Path data = directory.resolve(OWN_DATA);
        Passwords users = Access.passwords(directory, parts, given.store() == null, given.kafka() == null);
        passwords = users;
        Accounts accounts = Accounts.of(users, prefix);
        Optional<CompletableFuture<EmbeddedKafka>> kafka = given.kafka() != null
                ? Optional.empty()
                : Optional.of(CompletableFuture.supplyAsync(
                        () -> EmbeddedKafka.start(data.resolve("kafka"), ports.kafka(), accounts.kafka())));
        try {
            if (given.store() == null) {
                ownStore = EmbeddedStore.start(data.resolve("store"), ports.store(), accounts.store(), Servers::giveUp);
            }
            if (given.issuer() == null) {
                ownIssuer = EmbeddedIssuer.start(ports.issuer(), data.resolve("issuer-key.json"));
                issuer = TokenIssuer.own(ownIssuer.issuer());
            }
            ownKafka = kafka.map(CompletableFuture::join).orElse(null);
            access().giveRights(directory, prefix, parts);
        } catch (PlainError refused) {
            close();
            throw refused;
        } catch (PlatformFailure | CompletionException failed) {
            kafka.ifPresent(started -> started.thenAccept(EmbeddedKafka::close)
                    .exceptionally(none -> null)
                    .join());
            close();
            Throwable cause =
                    failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
            throw new PlainError(String.valueOf(cause.getMessage()));
        }
    }

    /** A failed store refuses every command: ends the run and its services; the next start recovers the data. */
    private static void giveUp(String reason) {
        System.err.println("homeward: " + reason + ". Start Homeward again; what was acknowledged is kept.");
        Runtime.getRuntime().halt(1);
    }

    /** How to log in to store and broker. */
    public Access access() {
        if (passwords == null) {
            throw new IllegalStateException("The servers have not been started");
        }
        return new Access(
                ownStore == null ? String.valueOf(given.store()) : ownStore.uri(),
                ownKafka == null ? String.valueOf(given.kafka()) : ownKafka.bootstrapServers(),
                passwords.store(),
                passwords.kafka());
    }

    /** The store's address without user and password. */
    public String storeShown() {
        return StoreServer.shown(new ConnectionString(access().store()));
    }

    public TokenIssuer issuer() {
        if (issuer == null) {
            throw new IllegalStateException("The servers have not been started");
        }
        return issuer;
    }

    /** The embedded servers, in words. */
    public String own() {
        Map<String, Boolean> parts = new LinkedHashMap<>();
        parts.put("Kafka", given.kafka() == null);
        parts.put("store", given.store() == null);
        parts.put("issuer", given.issuer() == null);
        return String.join(
                ", ",
                parts.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Override
    public void close() {
        if (ownIssuer != null) {
            ownIssuer.close();
        }
        try {
            if (ownKafka != null) {
                ownKafka.close();
            }
        } finally {
            if (ownStore != null) {
                ownStore.close();
            }
        }
    }
}
