package homeward.embedded;

/** Ports of the three servers; 0 means any free port. */
public record ServerPorts(int kafka, int store, int issuer) {

    public static ServerPorts any() {
        return new ServerPorts(0, 0, 0);
    }
}
