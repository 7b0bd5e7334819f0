package homeward.chassis.personal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;

/** A vault whose process dies before it destroys anything. */
record CrashingVault(Vault vault) implements Vault {

    @Override
    public Map<PersonId, DataKey> keysShared(CaseId caseId, Set<PersonId> persons, Set<StateCode> holders) {
        return vault.keysShared(caseId, persons, holders);
    }

    @Override
    public DataKey keyAlone(CaseId caseId, PersonId person, StateCode by) {
        return vault.keyAlone(caseId, person, by);
    }

    @Override
    public Optional<DataKey> keyHeld(PersonId person, String keyId, StateCode by) {
        return vault.keyHeld(person, keyId, by);
    }

    @Override
    public byte[] derive(byte[] input) {
        return vault.derive(input);
    }

    @Override
    public Optional<Holders> holders(PersonId person) {
        return vault.holders(person);
    }

    @Override
    public KeyCounts counts(StateCode by) {
        return vault.counts(by);
    }

    @Override
    public void recognise(PersonId person, Set<String> keys) {
        vault.recognise(person, keys);
    }

    @Override
    public List<Recognised> recognised(StateCode by, Set<String> keys, CaseId except, int most) {
        return vault.recognised(by, keys, except, most);
    }

    @Override
    public List<Recognised> recognisedByAll(StateCode by, Set<String> keys, int most) {
        return vault.recognisedByAll(by, keys, most);
    }

    @Override
    public Erasure erase(PersonId person, StateCode by) {
        throw new VaultFailure("crash", null);
    }
}
