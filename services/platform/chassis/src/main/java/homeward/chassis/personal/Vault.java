package homeward.chassis.personal;

import java.util.Optional;
import java.util.Set;

import homeward.events.PersonId;
import homeward.events.StateCode;

/**
 * Keeps one data key per person, stored only wrapped: one copy for each state that lawfully holds the data. A state
 * without a copy cannot read the data; without any copy nobody can.
 *
 * <p>Blocking and thread-safe. Locally a database next to those of the services, in production a KMS.
 */
public interface Vault {

    /**
     * The person's key for sealing, created on first use, with a copy for each of the states. A state whose copy was
     * erased does not get a new one.
     *
     * @throws homeward.chassis.deciding.Refusal if every copy was erased: nothing more is recorded about such a person
     */
    DataKey keyShared(PersonId person, Set<StateCode> holders);

    /** The state's copy of the key; empty if it holds none (any more), or another key. */
    Optional<DataKey> keyHeld(PersonId person, String keyId, StateCode by);

    /** Destroys a state's copy. Repeating it changes nothing. */
    Erasure erase(PersonId person, StateCode by);

    /** The result of an erasure. */
    enum Erasure {
        /** The state held no copy. */
        NOTHING_HELD,
        /** Its copy is gone; other states still hold theirs. */
        ERASED_HERE,
        /** Its copy was the last. */
        ERASED_EVERYWHERE
    }
}
