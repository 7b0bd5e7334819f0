package homeward.journal;

/**
 * The first break of the chain.
 *
 * @param kind kind of the change
 * @param position the affected commit; for {@link Kind#REWRITTEN} the last position at which the change can have
 *     happened
 * @param message one sentence for an operator
 */
public record ChainFinding(Kind kind, long position, String message) {

    /** Kind of a change to a commit. */
    public enum Kind {
        /** Its content differs from the recorded one. */
        ALTERED,
        /** It is missing. */
        DROPPED,
        /** It was exchanged with another commit. */
        SWAPPED,
        /** It was added later. */
        INSERTED,
        /** It fits into the chain, but the service did not record it: its tag is missing or was made with another key. */
        FORGED,
        /** The chain is consistent but differs from the attested one. */
        REWRITTEN
    }
}
