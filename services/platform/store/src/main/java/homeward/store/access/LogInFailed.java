package homeward.store.access;

/** Somebody is not who he says he is, or says it wrongly; which of both is not told. */
final class LogInFailed extends Exception {

    private static final long serialVersionUID = 1L;

    LogInFailed() {
        super("Authentication failed.");
    }
}
