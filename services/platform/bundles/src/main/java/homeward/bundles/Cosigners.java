package homeward.bundles;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import homeward.proofs.notes.SignatureType;
import homeward.proofs.notes.VerifierKey;

/**
 * Who counts as a witness. Logs have timed keys, too, so that a type alone tells nothing: nobody who signs as a log, of
 * whichever service, is a witness of one.
 */
final class Cosigners {

    private Cosigners() {}

    /** Names of those who sign as logs. */
    static Set<String> logs(Collection<VerifierKey> keys) {
        return keys.stream()
                .filter(key -> key.type() == SignatureType.ED25519)
                .map(VerifierKey::name)
                .collect(Collectors.toSet());
    }

    /** Those of the keys that are a witness's. */
    static List<VerifierKey> of(Collection<VerifierKey> keys, Set<String> logs) {
        return keys.stream()
                .filter(key -> key.type().timed() && !logs.contains(key.name()))
                .toList();
    }
}
