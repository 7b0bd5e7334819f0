package homeward.chassis.personal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

import homeward.chassis.proof.KeyFiles;

/**
 * The key that wraps all state keys, in a file of the local installation. It takes the place of a KMS: the file and the
 * database together give access to everything.
 */
final class MasterKey {

    private MasterKey() {}

    /** Reads the file, or creates it; services that start at the same time end up with the same key. */
    static Aead from(Path file) {
        Keysets.register();
        try {
            return Keysets.aead(KeyFiles.secret(file, PredefinedAeadParameters.AES256_GCM));
        } catch (IOException | GeneralSecurityException e) {
            throw new VaultFailure("the vault's master key " + file + " cannot be used", e);
        }
    }
}
