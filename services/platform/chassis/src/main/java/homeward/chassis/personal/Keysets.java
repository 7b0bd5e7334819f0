package homeward.chassis.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;

/** Creates, wraps and unwraps keys. The purpose of a wrapped key is its associated data. */
final class Keysets {

    private Keysets() {}

    /** Call before any other method; may be repeated. */
    static void register() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            DeterministicAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("the cipher is not available", e);
        }
    }

    static KeysetHandle fresh() {
        return fresh(PredefinedAeadParameters.AES256_GCM);
    }

    static KeysetHandle fresh(Parameters kind) {
        try {
            return KeysetHandle.generateNew(kind, RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("no key could be made", e);
        }
    }

    /** The same keys and a new one, which is known but not used yet. */
    static KeysetHandle withNext(KeysetHandle keys) {
        return withNext(keys, PredefinedAeadParameters.AES256_GCM);
    }

    /** @param kind of the new key */
    static KeysetHandle withNext(KeysetHandle keys, Parameters kind) {
        return built(KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(kind).withRandomId()));
    }

    /** The same keys once for each of them, with that one in use. */
    static List<KeysetHandle> eachUsed(KeysetHandle keys) {
        List<KeysetHandle> each = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
            builder.getAt(i).makePrimary();
            each.add(built(builder));
        }
        return each;
    }

    /** The same keys, of which the newest is used from now on. */
    static KeysetHandle usingNewest(KeysetHandle keys) {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
        builder.getAt(builder.size() - 1).makePrimary();
        return built(builder);
    }

    /** The key that is used, alone. */
    static KeysetHandle withoutFormer(KeysetHandle keys) {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
        for (int i = builder.size() - 1; i >= 0; i--) {
            if (!builder.getAt(i).isPrimary()) {
                builder.deleteAt(i);
            }
        }
        return built(builder);
    }

    private static KeysetHandle built(KeysetHandle.Builder builder) {
        try {
            return builder.build();
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("the keys could not be put together", e);
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
        return primitive(key, Aead.class);
    }

    static PrfSet prf(KeysetHandle key) {
        return primitive(key, PrfSet.class);
    }

    static DeterministicAead deterministic(KeysetHandle key) {
        return primitive(key, DeterministicAead.class);
    }

    private static <P> P primitive(KeysetHandle key, Class<P> type) {
        try {
            return key.getPrimitive(RegistryConfiguration.get(), type);
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("a key is not of the right kind", e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
