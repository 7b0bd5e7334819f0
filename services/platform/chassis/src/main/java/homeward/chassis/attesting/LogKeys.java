package homeward.chassis.attesting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import homeward.proofs.notes.NoteKeyFiles;
import homeward.proofs.notes.NoteSignature;
import homeward.proofs.notes.SignatureType;
import homeward.proofs.notes.SigningKey;

/**
 * The keys with which the service signs its checkpoints: Ed25519, and ML-DSA-44 beside it.
 *
 * @param origin the log's name, and the keys'
 */
record LogKeys(String origin, List<SigningKey> signing) {

    private static final String FILE = "log.keys";

    /**
     * The keys in the service's folder of secrets, created there if they are missing; the public ones are laid into the
     * folder of public keys.
     */
    static LogKeys in(Path secrets, Path publicKeys, String service, String origin) {
        Path file = secrets.resolve(FILE);
        try {
            List<SigningKey> keys =
                    NoteKeyFiles.secret(file, origin, SignatureType.ED25519, SignatureType.COSIGNATURE_ML_DSA_44);
            NoteKeyFiles.publish(publicKeys.resolve("log-" + service + NoteKeyFiles.PUBLIC), keys);
            return new LogKeys(origin, keys);
        } catch (IOException e) {
            throw new IllegalStateException("the keys of the log " + file + " cannot be used", e);
        }
    }

    List<NoteSignature> sign(String text, Instant now) {
        return signing.stream().map(key -> key.sign(text, now)).toList();
    }

    /** Signs a text that is no checkpoint, with the key that signs such. */
    List<NoteSignature> signPlainly(String text) {
        return signing.stream()
                .filter(key -> !key.verifier().type().timed())
                .map(key -> key.sign(text, Instant.EPOCH))
                .toList();
    }
}
