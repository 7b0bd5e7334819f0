package homeward.journal;

/** A position below the head is missing or unreadable. Readers stop here; the gap is never filled. */
public final class DamagedJournal extends JournalException {

    private static final long serialVersionUID = 1L;

    private final long position;
    private final boolean foreign;

    public DamagedJournal(long position, String message) {
        this(position, false, message);
    }

    /** @param foreign whether the position contains something that was not written by a journal */
    DamagedJournal(long position, boolean foreign, String message) {
        super(message);
        this.position = position;
        this.foreign = foreign;
    }

    /** The first position that is missing or unreadable. */
    public long position() {
        return position;
    }

    boolean foreign() {
        return foreign;
    }
}
