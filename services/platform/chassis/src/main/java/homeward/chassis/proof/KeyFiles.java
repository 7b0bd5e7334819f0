package homeward.chassis.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;

/** Keysets in files of the installation, readable by their owner only. */
public final class KeyFiles {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNERS_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private KeyFiles() {}

    /**
     * Reads the secret keyset in the file, or creates it; processes that start at the same time end up with the same
     * keyset.
     *
     * @param kind of the key if it is created now
     */
    public static KeysetHandle secret(Path file, Parameters kind) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            make(file.toAbsolutePath(), KeysetHandle.generateNew(kind, RegistryConfiguration.get()));
        }
        return existing(file);
    }

    /** Reads the secret keyset in the file. */
    static KeysetHandle existing(Path file) throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    /** Lays the public keyset into the file, for everybody to read; the file is never seen half written. */
    static void publish(Path file, KeysetHandle keys) throws IOException, GeneralSecurityException {
        String text = TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(keys, RegistryConfiguration.get());
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(
                folder,
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Writes the complete file next to its target, then links it: a link never replaces a file and never exposes a
     * partial one.
     */
    private static void make(Path file, KeysetHandle fresh) throws IOException, GeneralSecurityException {
        Path folder = file.getParent();
        Files.createDirectories(folder, OWNERS_FOLDER);
        Path draft = Files.createTempFile(folder, "key", ".new", OWNER_ONLY);
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
