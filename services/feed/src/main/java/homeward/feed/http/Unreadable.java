package homeward.feed.http;

/**
 * An event that this build cannot read. Whoever reads stops before it: a place behind it would lose the event, which
 * another build can show.
 */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable() {
        super("an event cannot be read by this build", null, false, false);
    }
}
