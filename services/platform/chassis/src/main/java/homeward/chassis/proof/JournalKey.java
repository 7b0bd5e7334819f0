package homeward.chassis.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;

import homeward.journal.CommitMac;

/**
 * The secret key that authenticates a service's commits: HMAC-SHA256. A keyset may hold former keys as well, whose tags
 * are still believed. Thread-safe.
 */
public final class JournalKey implements CommitMac {

    private static final String FILE = "journal.json";

    private final Mac mac;

    private JournalKey(KeysetHandle keys) throws GeneralSecurityException {
        this.mac = keys.getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    /** The key in the service's folder of secrets; created there if it is missing. */
    public static JournalKey in(Path secrets) {
        Path file = secrets.resolve(FILE);
        try {
            MacConfig.register();
            return new JournalKey(KeyFiles.secret(file, PredefinedMacParameters.HMAC_SHA256_256BITTAG));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the journal's key " + file + " cannot be used", e);
        }
    }

    /** The key in the service's folder of secrets, if there is one. */
    public static Optional<JournalKey> existing(Path secrets) {
        return Files.exists(secrets.resolve(FILE)) ? Optional.of(in(secrets)) : Optional.empty();
    }

    /** A key that is kept nowhere, for journals that end with the process. */
    public static JournalKey fresh() {
        try {
            MacConfig.register();
            return new JournalKey(KeysetHandle.generateNew(
                    PredefinedMacParameters.HMAC_SHA256_256BITTAG, RegistryConfiguration.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }

    @Override
    public byte[] tag(byte[] hash) {
        try {
            return mac.computeMac(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a commit could not be authenticated", e);
        }
    }

    @Override
    public boolean matches(byte[] hash, byte[] tag) {
        try {
            mac.verifyMac(tag, hash);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
