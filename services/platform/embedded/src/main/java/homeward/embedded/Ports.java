package homeward.embedded;

/** Where the three servers listen; 0 means any free port. */
public record Ports(int kafka, int store, int issuer) {

    public static Ports any() {
        return new Ports(0, 0, 0);
    }
}
