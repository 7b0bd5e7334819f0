package homeward.journal;

/**
 * Where the chain first breaks.
 *
 * @param kind what was done to it
 * @param position the commit concerned; for {@link Kind#REWRITTEN} the last position at which it can have happened
 * @param message one sentence for a person
 */
public record ChainFinding(Kind kind, long position, String message) {

    /** What was done to a commit. */
    public enum Kind {
        /** Its content is not what was recorded. */
        ALTERED,
        /** It is missing. */
        DROPPED,
        /** It has changed places with another commit. */
        SWAPPED,
        /** It was added later. */
        INSERTED,
        /** The chain is sound in itself but is not the one that was attested. */
        REWRITTEN
    }
}
