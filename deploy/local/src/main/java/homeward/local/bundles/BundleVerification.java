package homeward.local.bundles;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

import homeward.bundles.BundleCheck;
import homeward.bundles.KnownKeys;
import homeward.bundles.Said;
import homeward.local.console.PlainError;
import homeward.proofs.Malformed;
import homeward.proofs.notes.NoteKeyFiles;
import homeward.proofs.notes.VerifierKey;

/** Verifies bundles with the public keys that are known from elsewhere. */
public final class BundleVerification {

    private static final String WITNESS = "witness-";
    private static final String LOG = "log-";

    private final Path publicKeys;
    private final KnownKeys known;

    /**
     * @param publicKeys folder of the keys, in files log-*.vkeys and witness-*.vkeys; nothing is known if it does not exist
     * @throws PlainError if the keys cannot be used
     */
    public BundleVerification(Path publicKeys) {
        this.publicKeys = publicKeys;
        this.known = new KnownKeys(read(publicKeys, LOG), read(publicKeys, WITNESS));
    }

    /**
     * Verifies with the keys in a folder that somebody named: without any, a bundle's own would be believed unasked.
     *
     * @throws PlainError if there are none, or they cannot be used
     */
    public static BundleVerification with(Path publicKeys) {
        BundleVerification verification = new BundleVerification(publicKeys);
        if (verification.known.isEmpty()) {
            throw new PlainError("There are no public keys in " + publicKeys
                    + ": neither log-*.vkeys nor witness-*.vkeys. Without --keys the bundle's own keys are used.");
        }
        return verification;
    }

    private static Set<VerifierKey> read(Path folder, String prefix) {
        try {
            return new LinkedHashSet<>(NoteKeyFiles.readAll(folder, prefix));
        } catch (IOException | Malformed e) {
            throw new PlainError("The keys in " + folder + " cannot be used: " + e.getMessage());
        }
    }

    /** Whether the key of a witness is in the folder. */
    static boolean knowsWitness(Path publicKeys) {
        return !read(publicKeys, WITNESS).isEmpty();
    }

    /**
     * @param witnessed whether a witness must have cosigned
     * @throws PlainError if the file cannot be read
     */
    Said check(Path bundle, boolean witnessed) {
        try {
            return new BundleCheck(known, witnessed).check(Files.readAllBytes(bundle));
        } catch (IOException e) {
            throw new PlainError(bundle + " cannot be read: " + e);
        }
    }

    /**
     * Prints what holds and what does not.
     *
     * @param witnessed whether a witness must have cosigned
     */
    public boolean holds(Path bundle, boolean witnessed, PrintWriter out) {
        Said said = check(bundle, witnessed);
        if (!known.isEmpty()) {
            out.println("Keys known from " + publicKeys);
        }
        said.lines().forEach(out::println);
        out.println(said.allHolds() ? "Everything that was checked holds." : "The bundle does NOT hold.");
        out.flush();
        return said.allHolds();
    }
}
