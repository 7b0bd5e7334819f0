package homeward.chassis.personal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;

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
            if (!Files.exists(file)) {
                make(file.toAbsolutePath());
            }
            KeysetHandle keys = TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            return Keysets.aead(keys);
        } catch (IOException | GeneralSecurityException e) {
            throw new VaultFailure("the vault's master key " + file + " cannot be used", e);
        }
    }

    /**
     * Writes the complete file next to its target, then links it: a link never replaces a file and never exposes a
     * partial one.
     */
    private static void make(Path file) throws IOException, GeneralSecurityException {
        Path folder = file.getParent();
        Files.createDirectories(folder);
        KeysetHandle fresh = Keysets.fresh();
        Path draft = Files.createTempFile(
                folder,
                "master",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(
                    draft,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                                    fresh, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                            .getBytes(StandardCharsets.UTF_8));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.delete(draft);
        }
    }
}
