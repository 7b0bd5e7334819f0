package homeward.journal;

/**
 * Another commit was first: it holds this place in the stream, or one of the ids. Nothing of this commit was written; its
 * writer reads the stream again and decides anew.
 */
public final class CommitConflict extends JournalException {

    private static final long serialVersionUID = 1L;

    private final Over over;

    /** What the two commits compete for. */
    public enum Over {
        /** The place in the stream. */
        SEQUENCE,
        /** The id of an event. */
        EVENT_ID,
        /** The id of the commit: it is stored already, but in another stream. */
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
