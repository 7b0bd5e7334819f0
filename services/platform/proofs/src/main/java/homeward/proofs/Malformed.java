package homeward.proofs;

/** A text or a sequence of bytes is not what it should be; the message is one clause for whoever sent it. */
public final class Malformed extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public Malformed(String message) {
        super(message);
    }
}
