package homeward.journal;

/** The commit breaks a limit or contradicts itself. Nothing was written; a repetition fails again. */
public final class CommitRefused extends JournalException {

    private static final long serialVersionUID = 1L;

    public CommitRefused(String message) {
        super(message);
    }
}
