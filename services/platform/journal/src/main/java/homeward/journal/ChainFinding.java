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
        /** It does not say any more what was recorded. */
        ALTERED,
        /** It is gone. */
        DROPPED,
        /** It stands in another one's place, and that one in its. */
        SWAPPED,
        /** It was put there later. */
        INSERTED,
        /** The chain is sound in itself but is not the one that was attested. */
        REWRITTEN
    }
}
