package homeward.journal;

import org.jspecify.annotations.Nullable;

/** Base of all failures of the journal. */
public class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JournalException(String message) {
        this(message, null);
    }

    public JournalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
