package homeward.chassis.builds;

/** Names of a projection's builds; each build is a separate collection. */
public final class Build {

    private Build() {}

    public static String collection(String projection, int build) {
        return projection + "-" + build;
    }
}
