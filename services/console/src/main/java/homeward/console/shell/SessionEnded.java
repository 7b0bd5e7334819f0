package homeward.console.shell;

/** Somebody who is not signed in, or not any more, has sent a form of officers. */
final class SessionEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SessionEnded() {
        super("the session has ended", null, false, false);
    }
}
