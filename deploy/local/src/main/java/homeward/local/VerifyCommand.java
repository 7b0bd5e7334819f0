package homeward.local;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import homeward.chassis.topics.Broker;
import homeward.chassis.topics.TopicNames;
import homeward.embedded.Accounts;
import homeward.embedded.EmbeddedStore;
import homeward.embedded.Passwords;
import homeward.journal.ChainVerifier;
import homeward.local.bundles.BundleVerification;
import homeward.local.console.PlainError;
import homeward.local.run.Addresses;
import homeward.local.run.DataDirectory;
import homeward.local.run.Service;
import homeward.local.servers.Access;
import homeward.local.servers.ClientFile;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Verify the hash chain and the tags of every service's journal, and its tree and checkpoint, and name the first"
                    + " damaged position; then, if the broker runs, that each topic holds what its journal holds. Or,"
                    + " with BUNDLE, verify a bundle, for which nothing has to run.",
            "The status is 0 if all are intact and 1 if one is damaged or missing, or something in the bundle does not"
                    + " hold.",
            "A journal that was cut off at its end is found against its checkpoint or an anchor."
        })
final class VerifyCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "BUNDLE",
            description = "A file made by ./homeward bundle; without it the journals are verified.")
    @Nullable
    Path bundle;

    @Option(names = "--journal", description = "Verify the journals, as without BUNDLE.")
    boolean journal;

    @Option(names = "--no-witness", description = "With BUNDLE: do without the cosignature of a witness.")
    boolean unwitnessed;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the run's data is kept (default: .data).")
    @Nullable
    Path data;

    @Option(
            names = "--store",
            paramLabel = "URI",
            description = "Verify the journals on this MongoDB server instead of those of the local run.")
    @Nullable
    String store;

    @Option(
            names = "--client",
            paramLabel = "FILE",
            description =
                    "With --store: verify the topics as well. Properties of a Kafka client that may read all topics:"
                            + " bootstrap.servers, security.protocol, sasl.*, ssl.*.")
    @Nullable
    Path client;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description =
                    "The folder with the keys of the services' journals (default: keys in the data of the run). With"
                            + " BUNDLE: a folder with the public keys known from elsewhere, of logs in log-*.vkeys and of witnesses"
                            + " in witness-*.vkeys (default: those in the data of the run, if there is one).")
    @Nullable
    Path keys;

    @Option(
            names = "--anchor",
            paramLabel = "SERVICE:POSITION:HASH",
            description =
                    "A commit that the journal must contain, as printed by an earlier verification or carried by a"
                            + " record on Kafka. May be repeated.")
    List<String> anchors = new ArrayList<>();

    @Option(
            names = "--prefix",
            paramLabel = "NAME",
            description = "First part of the names of the databases (default: ${DEFAULT-VALUE}).")
    String prefix = "homeward";

    @Override
    public Integer call() {
        if (bundle != null) {
            return verified(bundle);
        }
        List<Anchor> known = anchors.stream().map(Anchor::parse).toList();
        if (store != null) {
            return verify(Access.given(store, ""), known);
        }
        if (client != null) {
            throw new PlainError("--client goes with --store.");
        }
        Path directory = DataDirectory.place(data);
        Addresses running = Addresses.readIfRunning(directory.resolve("run.json"));
        if (running != null) {
            return verify(Access.in(directory, running.mongodb(), running.kafka()), known);
        }
        Path files = directory.resolve("platform").resolve("store");
        if (!Files.isDirectory(files)) {
            throw new PlainError("There is nothing to verify in " + directory
                    + ". The journals on a given server are verified with --store URI.");
        }
        // the users of this moment: nobody else reads the data meanwhile
        Passwords users = Passwords.made(
                Stream.concat(
                                Service.parts().writing().stream(),
                                Access.in(directory, "", "").storeUsers().keySet().stream())
                        .toList(),
                List.of());
        try (EmbeddedStore stopped =
                EmbeddedStore.start(files, 0, Accounts.storeUsers(users, prefix), VerifyCommand::say)) {
            return verify(new Access(stopped.uri(), "", users.store(), users.kafka()), known);
        }
    }

    private static void say(String failure) {
        System.err.println(failure);
    }

    private int verified(Path file) {
        if (journal || store != null) {
            throw new PlainError("Verify either a bundle or the journals.");
        }
        BundleVerification verification = keys != null
                ? BundleVerification.with(keys)
                : new BundleVerification(
                        DataDirectory.place(data).resolve(DataDirectory.KEYS).resolve("public"));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        return verification.holds(file, !unwitnessed, out) ? 0 : 1;
    }

    private int verify(Access access, List<Anchor> known) {
        try {
            TreeSet<String> services = new TreeSet<>(Service.parts().writing());
            for (String user : access.storeUsers().isEmpty()
                    ? List.of("")
                    : access.storeUsers().keySet()) {
                services.addAll(journals(access.store(user)));
            }
            boolean intact = true;
            for (String service : services) {
                intact &= isIntact(service, access, known);
            }
            return intact ? 0 : 1;
        } catch (MongoException | IllegalArgumentException unreachable) {
            throw new PlainError("The store at " + withoutPassword(access.store()) + " cannot be read: "
                    + unreachable.getClass().getSimpleName());
        }
    }

    /** The services whose journals a user of the store sees; databases without one, such as the vault's, are none. */
    private List<String> journals(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            return StreamSupport.stream(client.listDatabaseNames().spliterator(), false)
                    .filter(name -> name.startsWith(databases()) && ChainVerifier.hasJournal(client.getDatabase(name)))
                    .map(name -> name.substring(databases().length()))
                    .toList();
        }
    }

    private boolean isIntact(String service, Access access, List<Anchor> known) {
        Path own = secrets().resolve(service);
        Path all = secrets().resolve("public");
        Telling telling = new Telling(Objects.requireNonNull(spec).commandLine().getOut());
        try (MongoClient mongo = MongoClients.create(access.store(service))) {
            MongoDatabase database = mongo.getDatabase(databases() + service);
            boolean intact =
                    new JournalVerification(service, database, own, all, telling).isIntact(Anchor.of(service, known));
            Optional<Broker> broker = broker(access, service);
            if (broker.isPresent() && ChainVerifier.hasJournal(database)) {
                intact &= new TopicCheck(new TopicNames(prefix), service, own, all, telling)
                        .isIntact(broker.get(), database);
            }
            return intact;
        }
    }

    private Optional<Broker> broker(Access access, String service) {
        if (client != null) {
            return Optional.of(ClientFile.broker(client));
        }
        return access.kafka().isEmpty() ? Optional.empty() : Optional.of(access.broker(service));
    }

    private Path secrets() {
        return keys != null ? keys : DataDirectory.place(data).resolve(DataDirectory.KEYS);
    }

    private String databases() {
        return prefix + "-";
    }

    private static String withoutPassword(String uri) {
        return uri.replaceFirst("//[^@/]*@", "//");
    }
}
