package homeward.chassis.limits;

/** Too many requests are being worked on, of the caller or of all; this one has not begun. */
public final class TooManyAtOnce extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyAtOnce() {
        super("too many requests at once", null, false, false);
    }
}
