package homeward.local.console;

/** An error that the user can correct; its message is shown as one plain line. */
public final class PlainError extends RuntimeException {

    public PlainError(String line) {
        super(line, null, false, false);
    }
}
