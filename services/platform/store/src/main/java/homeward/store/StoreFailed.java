package homeward.store;

/** The store has failed and refuses commands; the next start recovers the last good commit. */
final class StoreFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFailed(Throwable cause) {
        super("The store has failed: " + cause.getClass().getName(), cause);
    }
}
