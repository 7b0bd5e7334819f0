package homeward.chassis.relay;

/**
 * What a relay is doing.
 *
 * @param phase what it does now
 * @param published position of the last commit this replica knows to be published; 0 before it first led
 * @param damagedAt first position missing in the journal; 0 where it is whole
 */
public record RelayState(Phase phase, long published, long damagedAt) {

    public enum Phase {
        /** Not started, or stopped. */
        STOPPED,
        /** Another replica leads. */
        STANDING_BY,
        LEADING,
        /** Leads, but broker or store do not answer. */
        RETRYING,
        /** The journal is damaged: nothing is published until an operator has repaired it. */
        DAMAGED,
        /** Something cannot be published by this build, again and again: nothing more is published until another one runs. */
        FAILED
    }
}
