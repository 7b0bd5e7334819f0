package homeward.chassis.personal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;

/**
 * Keeps one data key per person, stored only wrapped: one copy for each state that lawfully holds the data, all of them
 * parties of the person's case. A state
 * without a copy cannot read the data; without any copy nobody can. What one state alone may read about the person has a
 * key of its own, of which there is one copy; erasure destroys both.
 *
 * <p>Blocking and thread-safe. A database next to those of the services; in production its master key is wrapped by a key service.
 */
public interface Vault {

    /**
     * The persons' keys for sealing, created on first use, with a copy for each of the states. A person belongs to the
     * case and the states with which the key was created: for any other case or state all is refused, and no key or copy
     * is made. A state whose copy was erased does not get a new one.
     *
     * @param holders the parties of the case that are entitled to its personal data
     * @throws homeward.chassis.deciding.Refusal if a person belongs to another case, or a state is no party of it; if
     *     every copy of a key was erased: nothing more is recorded about such a person
     */
    Map<PersonId, DataKey> keysShared(CaseId caseId, Set<PersonId> persons, Set<StateCode> holders);

    /**
     * The key for what one state alone may open about a person, created on first use. If that state has erased its copy,
     * a key that nobody holds: what is sealed with it can never be opened.
     *
     * @param by a party of the case that is entitled to its personal data
     * @throws homeward.chassis.deciding.Refusal if the person belongs to another case, or the state is no party of it
     */
    DataKey keyAlone(CaseId caseId, PersonId person, StateCode by);

    /** The state's copy of the key, shared or of its own; empty if it holds none (any more), or another key. */
    Optional<DataKey> keyHeld(PersonId person, String keyId, StateCode by);

    /** 16 pseudo-random bytes, the same for the same input; only this vault can compute them. */
    byte[] derive(byte[] input);

    /** Where a person's data belongs and who holds it, read from the store; empty if there is no key of this person. */
    Optional<Holders> holders(PersonId person);

    /**
     * @param parties the parties of the case that are entitled to personal data
     * @param copies those that hold a copy
     * @param erased those that have erased theirs
     */
    record Holders(CaseId caseId, Set<StateCode> parties, Set<StateCode> copies, Set<StateCode> erased) {}

    /** How many persons' keys a state holds and has destroyed. Looks at all persons of its cases, and at no others. */
    KeyCounts counts(StateCode by);

    /**
     * A state's keys, in numbers.
     *
     * @param stateKey whether the state's own key, which wraps its copies, was made
     * @param held persons of whose key the state holds a copy
     * @param alone those of them with data that the state keeps for itself
     * @param destroyed persons whose data the state has erased
     */
    record KeyCounts(boolean stateKey, long held, long alone, long destroyed) {}

    /**
     * Lets every state that holds the person's data find the person by these keys. Only tokens are kept: each is computed from
     * a state and a key under a secret of the vault, so that nobody else can compute or test one, and those of two states
     * cannot be compared. Adding the same again changes nothing; they go with the state's copy.
     *
     * @param person whose key was made
     */
    void recognise(PersonId person, Set<String> keys);

    /**
     * The persons of other cases whom a state finds by any of these keys.
     *
     * @param by sees only persons whose data it holds
     * @param except the case in which it searches
     * @param most persons found
     */
    List<Recognised> recognised(StateCode by, Set<String> keys, CaseId except, int most);

    /**
     * The persons whom a state finds by all of these keys.
     *
     * @param by sees only persons whose data it holds
     * @param most persons found
     */
    List<Recognised> recognisedByAll(StateCode by, Set<String> keys, int most);

    /** @param keys by which the person was found */
    record Recognised(PersonId personId, CaseId caseId, Set<String> keys) {}

    /** Destroys a state's copy, and what it finds the person by. Repeating it changes nothing. */
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
