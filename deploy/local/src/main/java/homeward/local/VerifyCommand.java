package homeward.local;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
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

import homeward.embedded.EmbeddedStore;
import homeward.journal.ChainVerifier;
import homeward.local.console.PlainError;
import homeward.local.run.Addresses;
import homeward.local.run.DataDirectory;
import homeward.local.run.Service;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Verify the hash chain and the tags of every service's journal, and its tree and checkpoint, and name the first"
                    + " damaged position; or, with BUNDLE, verify a bundle, for which nothing has to run.",
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
            names = "--keys",
            paramLabel = "DIR",
            description =
                    "The folder with the keys of the services' journals (default: keys in the data of the run). With"
                            + " BUNDLE: a folder with the public keys of logs and witnesses, known from elsewhere (default: those in"
                            + " the data of the run, if there is one).")
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
            return verify(store, known);
        }
        Path directory = DataDirectory.place(data);
        Addresses running = Addresses.readIfRunning(directory.resolve("run.json"));
        if (running != null) {
            return verify(running.mongodb(), known);
        }
        Path files = directory.resolve("platform").resolve("store");
        if (!Files.isDirectory(files)) {
            throw new PlainError("There is nothing to verify in " + directory
                    + ". The journals on a given server are verified with --store URI.");
        }
        try (EmbeddedStore stopped = EmbeddedStore.start(files, 0)) {
            return verify(stopped.uri(), known);
        }
    }

    private int verified(Path file) {
        if (journal || store != null) {
            throw new PlainError("Verify either a bundle or the journals.");
        }
        Path known = keys != null
                ? keys
                : DataDirectory.place(data).resolve(DataDirectory.KEYS).resolve("public");
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        return new BundleVerification(out).holds(file, known, !unwitnessed) ? 0 : 1;
    }

    private int verify(String uri, List<Anchor> known) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (MongoClient client = MongoClients.create(uri)) {
            TreeSet<String> databases = new TreeSet<>();
            for (Service service : Service.writing()) {
                databases.add(databases() + service.id());
            }
            StreamSupport.stream(client.listDatabaseNames().spliterator(), false)
                    .filter(name -> name.startsWith(databases()) && hasJournal(client.getDatabase(name)))
                    .forEach(databases::add);
            boolean intact = true;
            for (String database : databases) {
                String service = database.substring(databases().length());
                JournalVerification journal = new JournalVerification(
                        service,
                        client.getDatabase(database),
                        secrets().resolve(service),
                        secrets().resolve("public"),
                        out);
                intact &= journal.isIntact(Anchor.of(service, known));
            }
            return intact ? 0 : 1;
        } catch (MongoException | IllegalArgumentException unreachable) {
            throw new PlainError("The store at " + withoutPassword(uri) + " cannot be read: "
                    + unreachable.getClass().getSimpleName());
        }
    }

    private Path secrets() {
        return keys != null ? keys : DataDirectory.place(data).resolve(DataDirectory.KEYS);
    }

    private String databases() {
        return prefix + "-";
    }

    /** Whether the service's database contains a journal; other databases, such as the vault's, have none. */
    private static boolean hasJournal(MongoDatabase database) {
        return ChainVerifier.hasJournal(database);
    }

    private static String withoutPassword(String uri) {
        return uri.replaceFirst("//[^@/]*@", "//");
    }
}
