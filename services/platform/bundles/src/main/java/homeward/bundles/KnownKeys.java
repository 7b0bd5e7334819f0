package homeward.bundles;

import java.util.Set;

import homeward.proofs.notes.VerifierKey;

/**
 * Public keys of which it is known from elsewhere whose they are. If there are none, those are believed that a bundle names.
 *
 * @param logs by which services sign
 * @param witnesses by which witnesses cosign; no log's key counts as one
 */
public record KnownKeys(Set<VerifierKey> logs, Set<VerifierKey> witnesses) {

    /** Nothing is known. */
    public static final KnownKeys NONE = new KnownKeys(Set.of(), Set.of());

    public KnownKeys {
        logs = Set.copyOf(logs);
        witnesses = Set.copyOf(witnesses);
    }

    public boolean isEmpty() {
        return logs.isEmpty() && witnesses.isEmpty();
    }

    boolean contains(VerifierKey key) {
        return logs.contains(key) || witnesses.contains(key);
    }
}
