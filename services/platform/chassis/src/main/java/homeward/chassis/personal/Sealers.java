package homeward.chassis.personal;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.inject.Singleton;

import homeward.events.CaseId;
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
     * @param caseId the case in which the data is recorded
     * @param holders its parties entitled to personal data
     * @throws homeward.chassis.deciding.Refusal if a person belongs to another case, or was erased everywhere
     */
    public Sealer sharedBy(CaseId caseId, Set<PersonId> persons, Set<StateCode> holders) {
        Map<PersonId, DataKey> keys = vault.keysShared(caseId, persons, holders);
        return (person, plaintext, associatedData) -> {
            DataKey key = Objects.requireNonNull(keys.get(person), "a person whose key was not asked for");
            return new Sealer.SealedBytes(key.id(), key.seal(plaintext, associatedData));
        };
    }
}
