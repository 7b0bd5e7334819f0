package homeward.chassis.personal;

import java.util.Set;

import jakarta.inject.Singleton;

import homeward.events.StateCode;
import homeward.events.codec.Sealer;

/** Gives sealers that use the persons' data keys from the vault. */
@Singleton
public class Sealers {

    private final Vault vault;

    Sealers(Vault vault) {
        this.vault = vault;
    }

    /** Seals for these states: each gets its own copy of the key, unless it has had its copy erased. */
    public Sealer sharedBy(Set<StateCode> holders) {
        return (person, plaintext, associatedData) -> {
            DataKey key = vault.keyShared(person, holders);
            return new Sealer.SealedBytes(key.id(), key.seal(plaintext, associatedData));
        };
    }
}
