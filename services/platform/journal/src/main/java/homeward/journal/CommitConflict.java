package homeward.journal;

/**
 * Another commit already has this sequence of the stream, or one of the ids. Nothing of this commit was written; read
 * the stream again and decide anew.
 */
public final class CommitConflict extends JournalException {

    private static final long serialVersionUID = 1L;

    private final Over over;

    /** The subject of the conflict. */
    public enum Over {
        /** The sequence in the stream. */
        SEQUENCE,
        /** The id of an event. */
        EVENT_ID,
        /** The id of the commit: it is already stored, in another stream. */
        COMMIT_ID
    }

    public CommitConflict(Over over, String message) {
        super(message);
        this.over = over;
    }

    public Over over() {
        return over;
    }
}
