package homeward.journal;

import org.jspecify.annotations.Nullable;

/**
 * The store could not confirm the commit in time. Whether it is stored is unknown; appending it again with the same
 * commit id stores it at most once.
 */
public final class JournalUnavailable extends JournalException {

    private static final long serialVersionUID = 1L;

    public JournalUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
