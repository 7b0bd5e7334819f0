package homeward.journal;

/** The commit exceeds a limit or is inconsistent. Nothing was written; a retry fails again. */
public final class CommitRefused extends JournalException {

    private static final long serialVersionUID = 1L;

    public CommitRefused(String message) {
        super(message);
    }
}
