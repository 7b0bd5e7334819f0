package homeward.chassis.rest;

/** What is asked for is still being read after a start: 503, to be asked for again in a moment. */
public final class NotReadYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what in plain words and the plural, such as {@code the lists} */
    public NotReadYet(String what) {
        super(what + " are being read; try again in a moment", null, false, false);
    }
}
