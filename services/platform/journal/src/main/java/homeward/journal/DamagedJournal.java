package homeward.journal;

/** A position below the head is missing or unreadable. Readers stop here; nothing fills the hole. */
public final class DamagedJournal extends JournalException {

    private static final long serialVersionUID = 1L;

    private final long position;

    public DamagedJournal(long position, String message) {
        super(message);
        this.position = position;
    }

    /** The first position that is missing or unreadable. */
    public long position() {
        return position;
    }
}
