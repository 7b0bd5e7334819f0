package homeward.journal;

import org.jspecify.annotations.Nullable;

/** Anything the journal cannot do. */
public class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JournalException(String message) {
        this(message, null);
    }

    public JournalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
