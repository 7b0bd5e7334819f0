package homeward.chassis.personal;

import java.util.Optional;
import java.util.Set;

import homeward.events.PersonId;
import homeward.events.StateCode;

/**
 * Keeps one data key a person, stored only wrapped: one copy for each state that lawfully holds the data. Without a copy
 * a state reads nothing; without any copy nobody ever does.
 *
 * <p>Blocking and thread-safe. Locally a database beside the services', in production a KMS.
 */
public interface Vault {

    /**
     * The person's key for sealing, made on first use, with a copy for each of the states. A state whose copy was erased
     * is not given a new one.
     *
     * @throws homeward.chassis.deciding.Refusal where every copy was erased: nothing more is taken down about a person
     *     who was erased
     */
    DataKey keyShared(PersonId person, Set<StateCode> holders);

    /** The key as a state holds it; empty where it holds none (any more), or not this one. */
    Optional<DataKey> keyHeld(PersonId person, String keyId, StateCode by);

    /** Destroys a state's copy. Repeating it changes nothing. */
    Erasure erase(PersonId person, StateCode by);

    /** A secret all services share, made on first use; 32 bytes. */
    byte[] secret(String name);

    /** What an erasure found. */
    enum Erasure {
        /** The state held no copy. */
        NOTHING_HELD,
        /** Its copy is gone; other states still hold theirs. */
        ERASED_HERE,
        /** Its copy was the last. */
        ERASED_EVERYWHERE
    }
}
