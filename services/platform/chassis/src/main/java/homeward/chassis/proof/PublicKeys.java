package homeward.chassis.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.signature.SignatureConfig;
import org.jspecify.annotations.Nullable;

import homeward.chassis.failures.Transient;

/** The public keys of all services, each in a file of one folder; read again when a file changes. Thread-safe. */
final class PublicKeys {

    private final Path folder;
    private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();

    private record Loaded(FileTime written, PublicKeyVerify keys) {}

    PublicKeys(Path folder) {
        this.folder = folder;
        try {
            SignatureConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signatures are not available", e);
        }
    }

    static Path file(Path folder, String service) {
        return folder.resolve(service + ".json");
    }

    /**
     * Whether the service made the signature.
     *
     * @throws Missing if there is no key of the service; it may be laid there yet
     */
    boolean signed(String service, byte[] signature, byte[] statement) {
        @Nullable Loaded known = loaded.get(service);
        if (known != null && verifies(known, signature, statement)) {
            return true;
        }
        Loaded now = load(service, known);
        return !now.equals(known) && verifies(now, signature, statement);
    }

    private static boolean verifies(Loaded by, byte[] signature, byte[] statement) {
        try {
            by.keys().verify(signature, statement);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Loaded load(String service, @Nullable Loaded known) {
        Path file = file(folder, service);
        try {
            FileTime written = Files.getLastModifiedTime(file);
            if (known != null && known.written().equals(written)) {
                return known;
            }
            KeysetHandle keys = TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(
                    Files.readString(file), RegistryConfiguration.get());
            Loaded now = new Loaded(written, keys.getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class));
            loaded.put(service, now);
            return now;
        } catch (IOException | GeneralSecurityException e) {
            throw new Missing(file, e);
        }
    }

    /** The installation lacks a key; waited for like a server that does not answer. */
    static final class Missing extends RuntimeException implements Transient {
        private static final long serialVersionUID = 1L;

        Missing(Path file, Throwable cause) {
            super("the public key " + file + " cannot be read", cause);
        }
    }
}
