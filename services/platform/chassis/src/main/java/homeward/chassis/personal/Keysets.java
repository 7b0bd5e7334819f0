package homeward.chassis.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

/** Creates, wraps and unwraps AEAD keys. The purpose of a wrapped key is its associated data. */
final class Keysets {

    private Keysets() {}

    /** Call before any other method; may be repeated. */
    static void register() {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("the cipher is not available", e);
        }
    }

    static KeysetHandle fresh() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("no key could be made", e);
        }
    }

    static byte[] wrap(KeysetHandle key, Aead with, String purpose) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, with, bytes(purpose), RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("a key could not be wrapped", e);
        }
    }

    static KeysetHandle unwrap(byte[] wrapped, Aead with, String purpose) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped, with, bytes(purpose), RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("a key could not be unwrapped: another master key, or a damaged vault", e);
        }
    }

    static Aead aead(KeysetHandle key) {
        try {
            return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("a key is not of the right kind", e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
