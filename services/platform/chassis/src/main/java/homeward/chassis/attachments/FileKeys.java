package homeward.chassis.attachments;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import io.quarkus.arc.properties.IfBuildProperty;

import homeward.chassis.personal.DataKey;
import homeward.chassis.personal.Vault;
import homeward.events.PersonId;
import homeward.events.StateCode;

/**
 * The keys of files: AES-256-GCM in segments of 4 KiB (Tink's streaming AEAD). A file's key is sealed with the key of each person
 * whom the file concerns, one around the other, so that it takes all of them to open it.
 */
@Singleton
@IfBuildProperty(name = "homeward.files", stringValue = "true")
class FileKeys {

    private final Vault vault;

    FileKeys(Vault vault) {
        this.vault = vault;
        try {
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the cipher for files is not available", e);
        }
    }

    /**
     * A file's key as it is stored.
     *
     * @param layers from the inside to the outside
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Wrapped(List<Layer> layers, byte[] bytes) {}

    /** The key of a person with which a file's key is sealed. */
    record Layer(PersonId person, String keyId) {}

    /** A file's key in memory, and as it is stored. */
    record Fresh(StreamingAead key, Wrapped wrapped) {}

    /**
     * A new key, wrapped for persons of the case.
     *
     * @throws homeward.chassis.deciding.Refusal if one of them belongs to another case, or was erased everywhere
     */
    Fresh fresh(FileOf file, Collection<PersonId> persons) {
        Map<PersonId, DataKey> keys = vault.keysShared(file.caseId(), new LinkedHashSet<>(persons), file.holders());
        try {
            KeysetHandle handle = KeysetHandle.generateNew(
                    PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB, RegistryConfiguration.get());
            byte[] bytes = TinkProtoKeysetFormat.serializeKeyset(
                    handle, InsecureSecretKeyAccess.get(), RegistryConfiguration.get());
            List<Layer> layers = new ArrayList<>();
            for (PersonId person : persons.stream()
                    .sorted(Comparator.comparing(PersonId::toString))
                    .toList()) {
                DataKey key = Objects.requireNonNull(keys.get(person));
                bytes = key.seal(bytes, purpose(file.id(), person));
                layers.add(new Layer(person, key.id()));
            }
            return new Fresh(streaming(handle), new Wrapped(List.copyOf(layers), bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key for a file could be made", e);
        }
    }

    /** A file's key, opened with the copies that a state holds; empty if it does not hold all of them (any more). */
    Optional<StreamingAead> opened(UUID file, Wrapped wrapped, StateCode by) {
        byte[] bytes = wrapped.bytes();
        for (Layer layer : wrapped.layers().reversed()) {
            Optional<DataKey> key = vault.keyHeld(layer.person(), layer.keyId(), by);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            bytes = key.get().open(bytes, purpose(file, layer.person()));
        }
        try {
            return Optional.of(streaming(TinkProtoKeysetFormat.parseKeyset(
                    bytes, InsecureSecretKeyAccess.get(), RegistryConfiguration.get())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of a file cannot be read", e);
        }
    }

    /** Whether some state still holds all keys that it takes. */
    boolean anybodyHolds(Wrapped wrapped, Collection<StateCode> states) {
        return states.stream()
                .anyMatch(state -> wrapped.layers().stream()
                        .allMatch(layer -> vault.holders(layer.person())
                                .filter(holders -> holders.copies().contains(state))
                                .isPresent()));
    }

    /** Only this vault can compute it from a digest, so that nobody recognises a file by it. */
    byte[] recognised(byte[] digest) {
        return vault.derive(digest);
    }

    private static StreamingAead streaming(KeysetHandle handle) throws GeneralSecurityException {
        return handle.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    /** What a key or ciphertext of a file is bound to. */
    static byte[] purpose(UUID file, Object use) {
        return ("attachment " + file + " " + use).getBytes(StandardCharsets.UTF_8);
    }
}
