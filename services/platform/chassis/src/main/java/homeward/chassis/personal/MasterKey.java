package homeward.chassis.personal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import org.jspecify.annotations.Nullable;

import homeward.chassis.proof.KeyFiles;

/**
 * The key that wraps all state keys, a keyset in a file. Without a key service, file and database together give access to
 * everything; with one, the file is wrapped with a key that never leaves it. Thread-safe.
 *
 * <p>The keyset may hold several keys: one is used, all are known. The file is read again when it has changed, so that a
 * key can be replaced while services run.
 */
final class MasterKey implements Aead {

    private final Path file;
    private final @Nullable Aead service;
    private FileTime read = FileTime.fromMillis(0);
    private @Nullable Aead current;

    private MasterKey(Path file, @Nullable Aead service) {
        this.file = file;
        this.service = service;
    }

    /** Reads the file, or creates it; services that start at the same time end up with the same key. */
    static MasterKey from(Path file) {
        return from(file, null);
    }

    /** @param service wraps the file; null if there is no key service */
    static MasterKey from(Path file, @Nullable Aead service) {
        Keysets.register();
        MasterKey master = new MasterKey(file, service);
        master.current();
        return master;
    }

    /** The keyset in the file now. */
    KeysetHandle keyset() {
        try {
            return service == null
                    ? KeyFiles.secret(file, PredefinedAeadParameters.AES256_GCM)
                    : KeyFiles.wrapped(file, PredefinedAeadParameters.AES256_GCM, service);
        } catch (IOException | GeneralSecurityException e) {
            throw new VaultFailure("the vault's master key " + file + " cannot be used", e);
        }
    }

    /** Takes the place of the keyset in the file. */
    void replace(KeysetHandle keys) {
        try {
            KeyFiles.replace(file, keys, service);
        } catch (IOException | GeneralSecurityException e) {
            throw new VaultFailure("the vault's master key " + file + " cannot be replaced", e);
        }
    }

    private synchronized Aead current() {
        FileTime changed = changed();
        Aead known = current;
        if (known == null || !changed.equals(read)) {
            known = Keysets.aead(keyset());
            current = known;
            read = changed;
        }
        return known;
    }

    private FileTime changed() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return read; // not made yet, or out of reach: what is known is used
        }
    }

    @Override
    public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
        return current().encrypt(plaintext, associatedData);
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
        return current().decrypt(ciphertext, associatedData);
    }
}
