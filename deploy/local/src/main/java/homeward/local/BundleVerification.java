package homeward.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

import homeward.bundles.BundleCheck;
import homeward.bundles.Said;
import homeward.local.console.PlainError;
import homeward.proofs.Malformed;
import homeward.proofs.notes.NoteKeyFiles;
import homeward.proofs.notes.VerifierKey;

/** Verifies a bundle and prints what holds and what does not. */
final class BundleVerification {

    private final PrintWriter out;

    BundleVerification(PrintWriter out) {
        this.out = out;
    }

    /**
     * @param publicKeys folder of public keys that are known from elsewhere; nothing is known if it does not exist
     * @param witnessed whether a witness must have cosigned
     */
    boolean holds(Path bundle, Path publicKeys, boolean witnessed) {
        try {
            Set<VerifierKey> known = new LinkedHashSet<>(NoteKeyFiles.readAll(publicKeys, ""));
            if (!known.isEmpty()) {
                out.println("Keys known from " + publicKeys);
            }
            Said said = new BundleCheck(known, witnessed).check(Files.readAllBytes(bundle));
            said.lines().forEach(out::println);
            out.println(said.allHolds() ? "Everything that was checked holds." : "The bundle does NOT hold.");
            out.flush();
            return said.allHolds();
        } catch (IOException e) {
            throw new PlainError(bundle + " cannot be read: " + e);
        } catch (Malformed e) {
            throw new PlainError("The keys in " + publicKeys + " cannot be used: " + e.getMessage());
        }
    }
}
