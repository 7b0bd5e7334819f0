package homeward.local.console;

/** Something the person at the keyboard can put right: its message is the one plain line shown. */
public final class PlainError extends RuntimeException {

    public PlainError(String line) {
        super(line, null, false, false);
    }
}
