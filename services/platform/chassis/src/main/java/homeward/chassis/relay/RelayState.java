package homeward.chassis.relay;

/**
 * The state of a relay.
 *
 * @param phase its current phase
 * @param published position of the last commit this replica knows to be published; 0 before it first led
 * @param damagedAt first position missing in the journal; 0 if it is intact
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
        /**
         * A commit repeatedly could not be published by this build: nothing more is published until another build runs.
         */
        FAILED
    }
}
