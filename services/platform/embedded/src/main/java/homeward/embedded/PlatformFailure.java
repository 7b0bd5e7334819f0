package homeward.embedded;

import org.jspecify.annotations.Nullable;

/** An embedded server cannot start or continue; the message is one plain line for the user. */
public class PlatformFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlatformFailure(String message) {
        super(message);
    }

    public PlatformFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
