package homeward.chassis.attesting;

/**
 * The journal is not the one of which a checkpoint was signed or cosigned. No further checkpoint counts until an
 * operator has restored the journal.
 */
final class LogContradicted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    /**
     * @param position at or before which the journal differs
     * @param what one sentence for an operator; no personal data
     */
    LogContradicted(long position, String what) {
        super(what);
        this.position = position;
    }

    long position() {
        return position;
    }
}
