package homeward.chassis.personal;

import jakarta.inject.Singleton;

import homeward.chassis.deciding.Openings;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.codec.Opener;
import homeward.events.codec.Opening;

/** Opens personal data with the copies of keys that one state holds. Blocking. */
@Singleton
public class StateKeys {

    private final Vault vault;

    StateKeys(Vault vault) {
        this.vault = vault;
    }

    /** Opens what the state may read. Nothing is entered in the ledger: whoever shows a value records the reading. */
    public Openings of(StateCode state) {
        Opener opener = (person, keyId, ciphertext, associatedData) ->
                vault.keyHeld(person, keyId, state).map(key -> key.open(ciphertext, associatedData));
        return new Openings() {
            @Override
            public <T> Personal<T> open(Personal<T> value, Class<T> type) {
                return Opening.open(value, type, opener);
            }
        };
    }
}
