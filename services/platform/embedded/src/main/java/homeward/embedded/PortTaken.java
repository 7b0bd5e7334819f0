package homeward.embedded;

/** A requested port is in use. */
public final class PortTaken extends PlatformFailure {

    private static final long serialVersionUID = 1L;

    PortTaken(String owner, int port, Throwable cause) {
        super("Port " + port + " for " + owner + " is already in use", cause);
    }
}
