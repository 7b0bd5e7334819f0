package homeward.chassis.personal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import homeward.chassis.deciding.Actor;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.disclosure.DisclosureEvent.ErasureGround;
import homeward.events.disclosure.DisclosureEvent.ErasureProposed;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;

/** The ledger's record of erasures: at most one for each person and state. Blocking. */
public interface ErasureRecords {

    /**
     * The erasure recorded by an earlier dispatch of the same command.
     *
     * @param digest SHA-256 of the request
     * @throws homeward.chassis.commands.IdempotencyKeyReused if the command id was used for another request
     */
    Optional<PersonDataErased> recorded(UUID commandId, byte[] digest);

    /** The recorded erasure of this person's data by this state, by whatever command. */
    Optional<PersonDataErased> recorded(PersonId person, StateCode by);

    /**
     * The subject who proposed to erase this person's data for this state, on this ground.
     *
     * @return empty if nobody has
     */
    Optional<String> proposer(PersonId person, StateCode by, ErasureGround ground);

    /**
     * Records a proposal, unless the command id is used already or the same is proposed already: ask {@link #proposer}
     * afterwards.
     *
     * @throws homeward.chassis.commands.IdempotencyKeyReused if the command id was used for another request
     */
    void propose(PersonId person, ErasureProposed proposal, UUID commandId, byte[] digest, Actor actor);

    /**
     * Records the erasure of one person's data, unless the command id is used already or the erasure of this person's
     * data by this state is recorded already: ask {@link #recorded} afterwards.
     *
     * @param parties the states that are told: they see the entry
     */
    void record(
            PersonId person,
            PersonDataErased erasure,
            Set<StateCode> parties,
            UUID commandId,
            byte[] digest,
            Actor actor);
}
