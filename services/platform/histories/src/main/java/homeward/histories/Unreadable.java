package homeward.histories;

/** A case that cannot be folded up to a point: an event before it is missing, or this build does not know it. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param detail names stream and sequence; never personal data */
    Unreadable(String detail) {
        super(detail);
    }
}
