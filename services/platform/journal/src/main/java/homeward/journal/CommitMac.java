package homeward.journal;

/**
 * Authenticates commits. The hash chain alone proves nothing against somebody who can write to the store and recompute
 * it; the tag of a hash can be made only by a holder of the service's key. Thread-safe.
 */
public interface CommitMac {

    /**
     * The tag stored with a commit.
     *
     * @param hash of the commit, see {@link ChainHash}; it covers every other stored field
     */
    byte[] tag(byte[] hash);

    /** Whether the tag was made for this hash by a holder of the key; false for any other bytes, including none. */
    boolean matches(byte[] hash, byte[] tag);
}
