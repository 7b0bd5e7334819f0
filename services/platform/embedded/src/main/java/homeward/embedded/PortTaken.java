package homeward.embedded;

/** A port that was asked for by number is in use. */
public final class PortTaken extends PlatformFailure {

    private static final long serialVersionUID = 1L;

    PortTaken(String owner, int port, Throwable cause) {
        super("Port " + port + " for " + owner + " is already in use", cause);
    }
}
