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

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import org.jspecify.annotations.Nullable;

/** Keysets in files of the installation, readable by their owner only. */
public final class KeyFiles {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNERS_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final byte[] PURPOSE = "homeward keyset".getBytes(StandardCharsets.UTF_8);

    private KeyFiles() {}

    /**
     * Reads the secret keyset in the file, or creates it; processes that start at the same time end up with the same
     * keyset.
     *
     * @param kind of the key if it is created now
     */
    public static KeysetHandle secret(Path file, Parameters kind) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            make(file.toAbsolutePath(), clear(KeysetHandle.generateNew(kind, RegistryConfiguration.get())));
        }
        return existing(file);
    }

    /**
     * Like {@link #secret(Path, Parameters)}, of a file whose keyset is encrypted with another key; without that key the
     * file is of no use.
     */
    public static KeysetHandle wrapped(Path file, Parameters kind, Aead with)
            throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            make(file.toAbsolutePath(), encrypted(KeysetHandle.generateNew(kind, RegistryConfiguration.get()), with));
        }
        return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                Files.readString(file), with, PURPOSE, RegistryConfiguration.get());
    }

    /**
     * Replaces the keyset in a file of secrets; the file is never seen half written.
     *
     * @param with encrypts it; null for a file that is not encrypted
     */
    public static void replace(Path file, KeysetHandle keys, @Nullable Aead with)
            throws IOException, GeneralSecurityException {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, "key", ".new", OWNER_ONLY);
        Files.writeString(draft, with == null ? clear(keys) : encrypted(keys, with));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String clear(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static String encrypted(KeysetHandle keys, Aead with) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keys, with, PURPOSE, RegistryConfiguration.get());
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
    private static void make(Path file, String text) throws IOException {
        Path folder = file.getParent();
        Files.createDirectories(folder, OWNERS_FOLDER);
        Path draft = Files.createTempFile(folder, "key", ".new", OWNER_ONLY);
        try {
            Files.writeString(draft, text);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.delete(draft);
        }
    }
}
