package homeward.local;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import homeward.chassis.personal.Pkcs11Key;
import homeward.chassis.personal.VaultFailure;
import homeward.chassis.personal.VaultRotation;
import homeward.events.StateCode;
import homeward.local.console.PlainError;
import homeward.local.run.Addresses;
import homeward.local.run.DataDirectory;
import homeward.local.servers.Access;

@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        description = {
            "Replace a key of the vault while the services run, and wrap anew everything that the former one wrapped.",
            "It takes half a minute and can be run again if it was interrupted."
        })
final class RotateCommand implements Callable<Integer> {

    private static final String PIN = "HOMEWARD_VAULT_PKCS11_PIN";

    @Spec
    @Nullable
    CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    @Nullable
    Key key;

    /** Exactly one of them. */
    static final class Key {

        @Option(names = "--state", paramLabel = "CODE", description = "Replace this state's key.")
        @Nullable
        String state;

        @Option(names = "--master-key", description = "Replace the master key, which wraps the states' keys.")
        boolean master;

        @Option(
                names = "--index",
                description = "Replace the key around the tokens by which persons are found; no name is opened.")
        boolean index;
    }

    @Option(names = "--data", paramLabel = "DIR", description = "Where the run's data is kept (default: .data).")
    @Nullable
    Path data;

    @Option(
            names = "--store",
            paramLabel = "URI",
            description = "The vault's MongoDB server (default: that of the local run, which must be running).")
    @Nullable
    String store;

    @Option(
            names = "--database",
            paramLabel = "NAME",
            description = "The vault's database (default: ${DEFAULT-VALUE}).")
    String database = "homeward-vault";

    @Option(
            names = "--master",
            paramLabel = "FILE",
            description =
                    "The file of the master key that all services use (default: vault-master.json in the data of the"
                            + " run).")
    @Nullable
    Path file;

    @Option(
            names = "--pkcs11-library",
            paramLabel = "FILE",
            description = "The library of the key service that wraps the file; its PIN is in " + PIN + ".")
    @Nullable
    Path library;

    @Option(names = "--pkcs11-slot", paramLabel = "N", description = "The token's slot (default: ${DEFAULT-VALUE}).")
    long slot;

    @Option(
            names = "--pkcs11-key",
            paramLabel = "LABEL",
            description = "The key in the key service (default: ${DEFAULT-VALUE}).")
    String label = "homeward";

    @Override
    public Integer call() {
        try (MongoClient client = MongoClients.create(address())) {
            Pkcs11Key service = library == null
                    ? null
                    : Pkcs11Key.at(new Pkcs11Key.Place(
                            library, slot, Objects.requireNonNullElse(System.getenv(PIN), ""), label));
            VaultRotation rotation =
                    new VaultRotation(client.getDatabase(database), master(), service, VaultRotation.PAUSE);
            say(replaced(rotation, Objects.requireNonNull(key)));
            return 0;
        } catch (VaultFailure | IllegalArgumentException e) {
            throw new PlainError("Nothing is lost, but the key was not replaced: " + e.getMessage());
        } catch (MongoException e) {
            throw new PlainError(
                    "The vault's store does not answer: " + e.getClass().getSimpleName());
        }
    }

    private static String replaced(VaultRotation rotation, Key key) {
        if (key.index) {
            return "the tokens of " + rotation.index() + " persons are sealed with a new key of the index";
        }
        return key.state == null
                ? rotation.master() + " keys are wrapped with a new master key"
                : rotation.state(new StateCode(key.state)) + " copies are wrapped with a new key of " + key.state;
    }

    private String address() {
        if (store != null) {
            return store;
        }
        Path place = DataDirectory.place(data);
        Addresses running = Addresses.readIfRunning(place.resolve("run.json"));
        if (running == null) {
            throw new PlainError(
                    "Nothing is running in " + place + ". The vault of a given server is named with --store URI.");
        }
        return Access.in(place, running.mongodb(), running.kafka()).store(Access.VAULT);
    }

    private Path master() {
        return file != null ? file : DataDirectory.place(data).resolve("vault-master.json");
    }

    private void say(String line) {
        Objects.requireNonNull(spec).commandLine().getOut().println(line);
    }
}
