package homeward.chassis.personal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.inject.Singleton;

import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.codec.Sealer;

/** Provides sealers that use the persons' data keys from the vault. */
@Singleton
public class Sealers {

    private final Vault vault;

    Sealers(Vault vault) {
        this.vault = vault;
    }

    /**
     * A sealer of these persons' data for these states: each state gets its own copy of the keys, unless its copy was
     * erased. Keys are fetched here, before anything is written.
     *
     * @throws homeward.chassis.deciding.Refusal if a person was erased everywhere
     */
    public Sealer sharedBy(Set<PersonId> persons, Set<StateCode> holders) {
        Map<PersonId, DataKey> keys = new HashMap<>();
        persons.forEach(person -> keys.put(person, vault.keyShared(person, holders)));
        return (person, plaintext, associatedData) -> {
            DataKey key = Objects.requireNonNull(keys.get(person), "a person whose key was not asked for");
            return new Sealer.SealedBytes(key.id(), key.seal(plaintext, associatedData));
        };
    }
}
