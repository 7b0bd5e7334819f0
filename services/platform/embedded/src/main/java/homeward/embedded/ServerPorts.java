package homeward.embedded;

/** Where the three servers listen; 0 means any free port. */
public record ServerPorts(int kafka, int store, int issuer) {

    public static ServerPorts any() {
        return new ServerPorts(0, 0, 0);
    }
}
